import { fail, ok, type Result } from '../../../kernel/result.ts';

const FORM = /^[^\s@<>()[\],;:\\"]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/;
const LONGEST = 254;

/** Reads a mail address: full-width forms folded, the domain in lower case. Whether it exists only a mail can tell. */
export function readEmailAddress(text: string): Result<string, 'missing' | 'not-an-address'> {
  const folded = text.normalize('NFKC').trim();
  if (folded === '') return fail('missing');
  const at = folded.lastIndexOf('@');
  const address = folded.slice(0, at + 1) + folded.slice(at + 1).toLowerCase();
  return address.length <= LONGEST && FORM.test(address) ? ok(address) : fail('not-an-address');
}
