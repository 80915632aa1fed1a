import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { fail, ok, type Result } from '../../kernel/result.ts';

export interface TwilioRequest {
  /** The full public URL that Twilio called, with its query. */
  readonly url: string;
  /** The form as it came. */
  readonly rawBody: Uint8Array;
  /** Header `x-twilio-signature`. */
  readonly signature: string | null;
  readonly authToken: string;
}

/**
 * The fields of `names` of a form that Twilio posted, each as it was sent or null when it was not. Fails with
 * `bad-signature` when Twilio did not sign this form for this URL, and with `malformed` when a field was sent twice, or
 * was moved: the signature covers names and values run together, so that `Digits=1` and `Digits1=` are signed alike.
 */
export function readSignedForm<Name extends string>(
  { url, rawBody, signature, authToken }: TwilioRequest,
  names: readonly Name[],
): Result<Readonly<Record<Name, string | null>>, 'bad-signature' | 'malformed'> {
  const sent = new URLSearchParams(new TextDecoder().decode(rawBody));
  const params = Object.fromEntries([...new Set(sent.keys())].map(name => [name, sent.getAll(name)]));
  if (!URL.canParse(url) || !validateRequest(authToken, signature ?? '', url, params))
    return fail('bad-signature');
  const signed = [...sent.keys()]
    .sort()
    .flatMap(name => [name, ...sent.getAll(name)])
    .join('');
  const isAmbiguous = (name: Name): boolean =>
    sent.getAll(name).length > 1 || (!sent.has(name) && signed.includes(name));
  if (names.some(isAmbiguous)) return fail('malformed');
  return ok(Object.fromEntries(names.map(name => [name, sent.get(name)])) as Record<Name, string | null>);
}
