import { setTimeout as delay } from 'node:timers/promises';
import { findNumbers } from '../src/ui/islands/find-numbers.ts';

/** What one filing took: every request by its name, in milliseconds, and how often it was held back. */
export interface FilingTimes {
  readonly requests: readonly (readonly [name: string, milliseconds: number])[];
  readonly heldBack: number;
}

export interface Filer {
  readonly origin: string;
  /** The address that the proxy reports. */
  readonly network: string;
  readonly forms: {
    readonly conditions: Readonly<Record<string, string>>;
    readonly applicant: Readonly<Record<string, string>>;
    readonly evidence: Readonly<Record<string, string | File>>;
  };
  /** The code that was mailed to the address of the form. */
  readonly mailedCode: () => Promise<string>;
}

const READING_MS = 2_050;

/**
 * Files as a person with a browser does, from the first page to 「回答」, and times the requests alone: not the reading,
 * not the work of the browser. Throws when a page does not lead to the next.
 */
export async function fileOnce({ origin, network, forms, mailedCode }: Filer): Promise<FilingTimes> {
  const requests: [string, number][] = [];
  const cookies = new Map<string, string>();
  let heldBack = 0;

  const send = async (method: string, path: string, body?: FormData) => {
    const headers = {
      origin,
      'x-forwarded-for': network,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    const started = performance.now();
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers,
      redirect: 'manual',
      body: body ?? null,
    });
    const text = await answer.text();
    requests.push([`${method} ${path}`, performance.now() - started]);
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return { text, status: answer.status, location: answer.headers.get('location') };
  };
  const step = async (path: string, fields: Readonly<Record<string, string | File>>, next: string) => {
    const page = await send('GET', path);
    await delay(READING_MS);
    let answer = await send('POST', path, formOf({ ...hiddenIn(page.text), ...fields }));
    for (let tries = 0; answer.status === 429 && tries < 5; tries += 1) {
      heldBack += 1;
      answer = await send('POST', path, formOf({ ...hiddenIn(answer.text), ...(await workOn(answer.text)) }));
    }
    if (answer.location !== next)
      throw new Error(
        `POST ${path} answered ${answer.status} ${answer.location} instead of leading to ${next}.`,
      );
  };

  await send('GET', '/ja');
  await step('/ja/filing/consent', { agree: 'yes' }, '/ja/filing/conditions');
  await step('/ja/filing/conditions', forms.conditions, '/ja/filing/applicant');
  await step('/ja/filing/applicant', forms.applicant, '/ja/filing/email');
  await step('/ja/filing/email', { code: await mailedCode() }, '/ja/filing/evidence');
  await step('/ja/filing/evidence', forms.evidence, '/ja/filing/confirm');
  await step('/ja/filing/confirm', {}, '/ja/filing/done');
  return { requests, heldBack };
}

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')],
    ),
  );

/** Does what the script of the page would do; nothing where the page asks for no work. */
async function workOn(html: string): Promise<Record<string, string>> {
  const [, challenge, parts, bits] =
    /data-challenge="([^"]+)" data-parts="(\d+)" data-bits="(\d+)"/.exec(html) ?? [];
  if (challenge === undefined) return {};
  return { 'intake-proof': (await findNumbers(challenge, Number(parts), Number(bits))).join(',') };
}
