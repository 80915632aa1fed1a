/** The JSON of WebAuthn says bytes as base64url; older browsers cannot read it themselves. */
interface Descriptor {
  readonly id: string;
}

interface Options {
  readonly challenge: string;
  readonly user?: { readonly id: string };
  readonly excludeCredentials?: readonly Descriptor[];
  readonly allowCredentials?: readonly Descriptor[];
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

const withBytes = (list: readonly Descriptor[] = []) =>
  list.map(descriptor => ({ ...descriptor, id: bytesOf(descriptor.id) }));

/** What the browser takes, with bytes in the places of their text. */
const readOptions = (json: string): CredentialCreationOptions & CredentialRequestOptions => {
  const options: Options = JSON.parse(json);
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: options.user && { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: withBytes(options.excludeCredentials),
    allowCredentials: withBytes(options.allowCredentials),
  };
  return { publicKey } as unknown as CredentialCreationOptions & CredentialRequestOptions;
};

/** What the server reads: the parts that either answer has. */
function answerOf(credential: PublicKeyCredential): string {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature'] as const;
  const { id, rawId, type } = credential;
  return JSON.stringify({
    id,
    rawId: textOf(rawId),
    type,
    response: {
      ...Object.fromEntries(
        parts.flatMap(part => (response[part] === undefined ? [] : [[part, textOf(response[part])]])),
      ),
      transports: response.getTransports?.(),
    },
  });
}

async function ask(form: HTMLFormElement): Promise<void> {
  const options = readOptions(form.dataset.options ?? '');
  const { credentials } = navigator;
  const credential = await (form.dataset.passkey === 'create'
    ? credentials.create(options)
    : credentials.get(options));
  const field = form.elements.namedItem('passkey');
  if (!(field instanceof HTMLInputElement) || credential === null) throw new Error('No passkey.');
  field.value = answerOf(credential as PublicKeyCredential);
  form.submit();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!('credentials' in navigator) || !('PublicKeyCredential' in window)) break;
  form.hidden = false;
  const told = form.querySelector<HTMLElement>('[data-refused]');
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (told !== null) told.textContent = '';
    ask(form).catch(() => {
      if (told !== null) told.textContent = told.dataset.refused ?? '';
    });
  });
}
