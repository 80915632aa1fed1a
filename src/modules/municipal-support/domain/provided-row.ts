import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SupportCase, SupportValues } from './support-case.ts';
import { mayMove, type SupportMove } from './support-status.ts';

/** What a row of a package makes of the case with its reference. */
export type RowEffect =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'update';
      /** The fields whose values differ. */
      readonly changed: readonly (keyof SupportValues)[];
      readonly move: SupportMove | null;
    }
  | { readonly kind: 'recall' }
  | { readonly kind: 'nothing' };

const FIELDS = ['name', 'address', 'contact', 'periodFrom', 'periodThrough'] as const;

type Known = Pick<SupportCase, 'status' | 'valuesDestroyedAt'> & SupportValues;

/**
 * Decides what a row of the prefecture does (E-02, E-27, A-18): a row for a reference that is not known opens a case even
 * when it says `changed`, since nobody may be skipped; a cancelled row ends the case; a row after that begins it again.
 * The same row twice does nothing the second time. `today` is the day in Japan.
 */
export function decideRow(
  known: Known | null,
  row: SupportValues & { readonly kind: 'new' | 'changed' | 'cancelled' },
  today: PlainDate,
): RowEffect {
  if (row.kind === 'cancelled')
    return known !== null && mayMove(known.status, 'recalled') ? { kind: 'recall' } : { kind: 'nothing' };
  if (known === null) return { kind: 'open' };
  const changed = FIELDS.filter(field => known[field] !== row[field]);
  const move = moveAfter(known, changed, row, today);
  // What was destroyed comes back only together with a reason to work with it.
  const isKept = known.valuesDestroyedAt === null || move !== null;
  return isKept && (changed.length > 0 || move !== null)
    ? { kind: 'update', changed, move }
    : { kind: 'nothing' };
}

function moveAfter(
  known: Known,
  changed: readonly (keyof SupportValues)[],
  row: SupportValues,
  today: PlainDate,
): SupportMove | null {
  const may = (move: SupportMove): boolean => mayMove(known.status, move);
  if (may('provided-again')) return 'provided-again';
  if (may('new-number') && changed.includes('contact')) return 'new-number';
  return may('extended') && isExtended(known, row, today) ? 'extended' : null;
}

/** Whether a period that ended lasts longer now, and still does today. */
export const isExtended = (before: SupportValues, after: SupportValues, today: PlainDate): boolean =>
  before.periodThrough !== null &&
  (after.periodThrough === null ||
    (after.periodThrough > before.periodThrough && after.periodThrough >= today));
