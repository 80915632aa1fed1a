import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Who will look after the accounts of an institution, as they apply for them (H-14). */
export interface Application {
  readonly name: string;
  /** Digits with a leading 0. */
  readonly phone: string;
  readonly email: string;
}

export type ApplicationProblem = 'name-length' | 'phone-form' | 'email-form';

const LONGEST_NAME = 60;
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@"<>,;]+@[^\s@"<>,;]+\.[^\s@"<>,;]+$/;

/** Whether the text has the form of a mail address. */
export const isEmail = (text: string): boolean => text.length <= LONGEST_EMAIL && EMAIL.test(text);

/** Reads an application: a name of 1 to 60 characters, a phone number and a mail address; every problem is told at once. */
export function readApplication(
  typed: Readonly<Record<keyof Application, string>>,
  normalisePhone: (text: string) => string | null,
): Result<Application, readonly ApplicationProblem[]> {
  const { name } = typed;
  const phone = normalisePhone(typed.phone);
  const email = typed.email.normalize('NFKC');
  const problems: ApplicationProblem[] = [];
  if (name === '' || [...name].length > LONGEST_NAME) problems.push('name-length');
  if (phone === null) problems.push('phone-form');
  if (!isEmail(email)) problems.push('email-form');
  return phone === null || problems.length > 0 ? fail(problems) : ok({ name, phone, email });
}
