import type { ItemValue } from './case-report.ts';

/** Why a report was replaced (H-12, F-05). */
export const CORRECTION_REASONS = [
  'typing-error',
  'answer-to-query',
  'new-result',
  'wrong-person',
  'death',
  'other',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** A report by the codes of its items, as it is typed. */
type Items = Readonly<Record<string, ItemValue>>;

/** An item whose value changed; null where there was or is none. */
export interface ChangedItem {
  readonly code: string;
  readonly before: ItemValue | null;
  readonly after: ItemValue | null;
}

/** What differs between two states of a report, in the order of the codes of the later one. */
export function changedItems(before: Items, after: Items): readonly ChangedItem[] {
  const codes = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...codes].flatMap(code => {
    const [was, is] = [before[code] ?? null, after[code] ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ code, before: was, after: is }];
  });
}
