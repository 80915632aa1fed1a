import type { Form } from '../../../../platform/http/form.ts';
import { MERGE_CHOICES } from '../../domain/merge.ts';
import type { PairOrder, Side } from '../../use-cases/decide-pair.use-case.ts';

const NOTE_LENGTH = 500;

/** What was chosen on the page of a pair, right or not, to be shown again. */
export interface TypedOrder {
  readonly kept: Side;
  readonly fields: Readonly<Partial<Record<(typeof MERGE_CHOICES)[number], Side>>>;
  readonly note: string;
}

/** Before anything was chosen: the first row stays, with everything that it has. */
export const NOTHING_CHOSEN: TypedOrder = { kept: 'a', fields: {}, note: '' };

/** The name of the field that says from which side a value comes. */
export const sideField = (choice: (typeof MERGE_CHOICES)[number]): string => `from-${choice}`;

/** Reads the decision; null when no button of a decision was pressed. */
export function readOrder(form: Form): { readonly typed: TypedOrder; readonly order: PairOrder | null } {
  const typed: TypedOrder = {
    kept: readSide(form.text('kept')) ?? 'a',
    fields: Object.fromEntries(
      MERGE_CHOICES.flatMap(choice => {
        const side = readSide(form.text(sideField(choice)));
        return side === null ? [] : [[choice, side]];
      }),
    ),
    note: form.text('note').slice(0, NOTE_LENGTH),
  };
  const decision = form.text('decision');
  if (decision === 'different' || decision === 'later') return { typed, order: { decision } };
  return { typed, order: decision === 'same' ? { decision, ...typed } : null };
}

const readSide = (text: string): Side | null => (text === 'a' || text === 'b' ? text : null);
