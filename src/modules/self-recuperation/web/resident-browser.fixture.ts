import sharp from 'sharp';

type Fields = Readonly<Record<string, string | readonly string[] | File>>;

/** A page as a browser without scripts has it. */
export interface Shown {
  readonly status: number;
  /** Where the browser stands after redirects. */
  readonly path: string;
  readonly html: string;
}

/** A page as a person reads it: its words without the marks between them. */
export const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

interface Server {
  readonly request: (url: string, init: RequestInit) => Response | Promise<Response>;
}

/** A browser without scripts: keeps cookies, follows redirects, posts forms of its own origin. */
export function residentBrowser(server: Server) {
  const cookies = new Map<string, string>();

  const send = async (path: string, init: RequestInit): Promise<Shown> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await server.request(`http://localhost${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (response.status === 303 && location !== null) return send(location, {});
    return { status: response.status, path, html: await response.text() };
  };

  return {
    cookies,
    get: (path: string) => send(path, {}),
    post: (path: string, fields: Fields = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
      return send(path, { method: 'POST', body, headers: { origin: 'http://localhost' } });
    },
  };
}

export type ResidentBrowser = ReturnType<typeof residentBrowser>;

/** A JPEG as a phone would take it; `shade` makes different photos. */
export async function photo(shade = 120): Promise<File> {
  const pixels = { width: 640, height: 480, channels: 3 as const, background: { r: shade, g: 90, b: 60 } };
  const jpeg = await sharp({ create: pixels }).jpeg().toBuffer();
  return new File([Uint8Array.from(jpeg)], 'kit.jpg', { type: 'image/jpeg' });
}

/** Answers to step 1 that are accepted on the opening day of the stage. */
export const conditionsForm = {
  'birth-date-year': '平成7',
  'birth-date-month': '４',
  'birth-date-day': '12',
  symptoms: 'yes',
  'onset-year': '2022',
  'onset-month': '2',
  'onset-day': '27',
  'tested-year': 'R4',
  'tested-month': '2',
  'tested-day': '28',
  'test-place': 'own-kit',
  pregnancy: 'no',
  'risk-factors': 'none',
  'lives-in-prefecture': 'yes',
  'self-management': 'yes',
} as const;

/** Answers to step 2 that are accepted; the address is made for tests. */
export const applicantForm = {
  name: '𠮷田 髙﨑',
  'name-kana': 'ﾖｼﾀﾞ ﾀｶｻｷ',
  'postal-code': '〒２４３－０４３４',
  municipality: '海老名市',
  street: '上郷99番地の9',
  phone: '090-0000-0001',
  email: 'yoshida@example.jp',
  'email-again': 'yoshida@example.jp',
  'observation-channel': 'web',
} as const;

/** Answers to step 3 that are accepted, with two photos. */
export const evidenceForm = async (shade = 120) => ({
  'evidence-kind': 'kit',
  'kit-listed': 'yes',
  'kit-maker': '',
  remarks: '',
  'test-result': await photo(shade),
  identity: await photo(shade + 40),
});
