import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Whom to ask about a topic at the authority itself (H-35, H-37). */
export interface DirectoryContact {
  readonly topic: string;
  readonly office: string;
  readonly officePhone: string;
  readonly extension: string | null;
  readonly officeEmail: string | null;
}

export interface DirectoryEntry extends DirectoryContact {
  readonly entryId: Uuid;
}

/** A contact as it was typed. */
export type TypedContact = Readonly<Record<keyof DirectoryContact, string>>;

/** One for each field that must be put right. */
export type ContactReason = 'topic-length' | 'office-length' | 'phone-form' | 'extension-form' | 'email-form';

const LONGEST = 60;
const PHONE = /^[0-9()+-]{6,20}$/;
const EXTENSION = /^[0-9/]{1,20}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isName = (text: string): boolean => text !== '' && [...text].length <= LONGEST;
const halfWidth = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Decides whether the typed values make a contact; full-width digits and spaces in numbers are accepted. */
export function decideContact(typed: TypedContact): Result<DirectoryContact, readonly ContactReason[]> {
  const { topic, office } = typed;
  const [officePhone, extension, officeEmail] = [typed.officePhone, typed.extension, typed.officeEmail].map(
    halfWidth,
  ) as [string, string, string];
  const reasons: ContactReason[] = [];
  if (!isName(topic)) reasons.push('topic-length');
  if (!isName(office)) reasons.push('office-length');
  if (!PHONE.test(officePhone)) reasons.push('phone-form');
  if (extension !== '' && !EXTENSION.test(extension)) reasons.push('extension-form');
  if (officeEmail !== '' && !EMAIL.test(officeEmail)) reasons.push('email-form');
  if (reasons.length > 0) return fail(reasons);
  return ok({ topic, office, officePhone, extension: extension || null, officeEmail: officeEmail || null });
}
