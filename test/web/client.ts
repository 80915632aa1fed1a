/** One answer as it came over the wire. */
export interface Answer {
  readonly method: string;
  /** What was asked for, with the query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  readonly location: string | null;
}

/** Fields of a form; a list is sent as the same field several times, a file makes the form multipart. */
export type Fields = Readonly<Record<string, string | readonly string[] | File>>;

export interface Client {
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Posts a form as a page of this site would; `headers` add to or replace those of a browser. */
  readonly post: (
    path: string,
    fields?: Fields | BodyInit,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly send: (method: string, path: string, init?: RequestInit) => Promise<Answer>;
}

/**
 * A browser without scripts that keeps its cookies and shows every redirect. Each answer is also told to `tell`; `ask` takes
 * the place of a connection.
 */
export function createClient(
  origin: string,
  tell: (answer: Answer) => void = () => undefined,
  ask: (request: Request) => Response | Promise<Response> = fetch,
): Client {
  const cookies = new Map<string, string>();

  const send: Client['send'] = async (method, path, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await ask(
      new Request(`${origin}${path}`, { ...init, method, headers, redirect: 'manual' }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const answer: Answer = {
      method,
      path,
      status: response.status,
      headers: response.headers,
      bytes,
      text: bytes.toString('utf8'),
      location: response.headers.get('location'),
    };
    tell(answer);
    return answer;
  };

  return {
    cookies,
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      send('POST', path, { body: bodyOf(fields), headers: { origin, ...headers } }),
  };
}

function bodyOf(fields: Fields | BodyInit): BodyInit {
  if (typeof fields === 'string' || isBody(fields)) return fields;
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: string | File) => [name, one] as const),
  );
  const form = pairs.some(([, value]) => typeof value !== 'string') ? new FormData() : new URLSearchParams();
  for (const [name, value] of pairs) form.append(name, value as string);
  return form;
}

const isBody = (fields: Fields | Exclude<BodyInit, string>): fields is Exclude<BodyInit, string> =>
  Object.getPrototypeOf(fields) !== Object.prototype;
