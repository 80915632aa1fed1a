import { expect } from 'vitest';
import type { Answer, Client, Fields } from '../web/client.ts';
import { htmlProblems } from '../web/html-problems.ts';

/** What somebody reads on a page. */
export const text = ({ text: html }: Answer): string =>
  html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
/** A page that is there, and is well formed. */
export async function page(client: Client, path: string): Promise<string> {
  const answer = await client.get(path);
  expect([path, answer.status, htmlProblems(answer.text)]).toEqual([path, 200, []]);
  return text(answer);
}
/** An answer that leads there. */
export async function leads(client: Client, path: string, fields: Fields, to: string): Promise<void> {
  const answer = await client.post(path, fields);
  expect([answer.status, answer.location, answer.status === 303 ? '' : text(answer)]).toEqual([303, to, '']);
}
/** The form again, with what was typed and what to put right. */
export async function refused(client: Client, path: string, fields: Fields): Promise<Answer> {
  const answer = await client.post(path, fields);
  expect([answer.status, htmlProblems(answer.text)]).toEqual([422, []]);
  return answer;
}
/** A period that goes on in the tests. */
export const inDays = { periodFrom: '2022-03-05' as never, periodThrough: '2022-03-14' as never };
/** The answers of somebody who meets the four conditions. */
export const allMet = {
  registered: 'yes',
  'registered-evidence': 'register',
  'living-there': 'yes',
  infection: 'infected',
  instruction: 'recuperate-at-home',
  'instruction-by': '厚木保健福祉事務所',
  relatives: 'cannot-help',
  wish: 'yes',
};
