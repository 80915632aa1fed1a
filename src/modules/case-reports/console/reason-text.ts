import type { FieldReason } from '../domain/field-reason.ts';
import type { ReportProfile } from '../domain/profile.ts';
import { ja as words } from './words.ja.ts';

/** What is wrong with one item of a case report, in a sentence with the titles of its item set. */
export function caseReasonText({ items }: Pick<ReportProfile, 'items'>, reason: FieldReason): string {
  const titleOf = (code: string): string => items.find(item => item.code === code)?.title ?? code;
  return words.reason(titleOf(reason.field), reason, titleOf);
}
