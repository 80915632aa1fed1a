import { type ReadPdf, readPdf, valuesBeside } from '../../src/modules/documents/templates/read-pdf.cases.ts';
import type { Walk } from './walk.ts';

/** A paper as the resident's browser gets it. */
export interface Paper extends ReadPdf {
  readonly bytes: Uint8Array;
  /** What a person reads beside each of these labels. */
  readonly read: (labels: readonly string[]) => Readonly<Record<string, string>>;
}

/** Opens the paper behind a link of the page, with the cookies that the page would send. */
export async function openPaper(walk: Walk, link: string): Promise<Paper> {
  const href = await walk.page.getByRole('link', { name: link }).getAttribute('href');
  const response = await withCookies(walk, href ?? '');
  if (response.headers.get('content-type') !== 'application/pdf')
    throw new Error(`The paper answers with status ${response.status} and is no PDF.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const pdf = await readPdf(bytes);
  return { ...pdf, bytes, read: labels => Object.fromEntries(valuesBeside(pdf.texts, labels)) };
}

/** A request for a path of the program by the browser of this walk. */
export async function withCookies({ page, world }: Walk, path: string): Promise<Response> {
  const url = new URL(path, world.origin).href;
  const cookies = await page.context().cookies(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return fetch(url, { headers: { cookie }, redirect: 'manual' });
}
