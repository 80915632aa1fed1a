import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Provenance } from './timeline.ts';

/** A notification or memo on which rules stand (H-12, H-22, H-31, H-32). Its id never changes: pages point to it. */
export type ReferenceDocument = {
  readonly id: string;
  readonly title: string;
  readonly dated: PlainDate;
  /** The number of a notification; memos have none. */
  readonly number: string | null;
  readonly issuer: string;
  /** What it says, in one line. */
  readonly says: string;
  readonly source: { readonly provenance: Provenance; readonly citation: string };
  /** The parts of it to which pages point, by their number. */
  readonly points: readonly { readonly no: string; readonly says: string }[];
};

/** The document with this id; null when the rulebook has none. */
export const referenceDocument = (
  { referenceDocuments }: { readonly referenceDocuments: readonly ReferenceDocument[] },
  id: string,
): ReferenceDocument | null => referenceDocuments.find(document => document.id === id) ?? null;
