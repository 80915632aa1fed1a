import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/**
 * A table of another module whose rows name a person. The composition tells which there are, so that a merge can point
 * them to the kept person and show what each has; a test compares the list with the foreign keys of the database.
 */
export interface PersonReference {
  readonly kind: 'case' | 'filing' | 'test-report' | 'case-report';
  readonly table: string;
  readonly id: string;
  /** The column with the day by which its rows are listed. */
  readonly on: string;
  /** The column with what became of it. */
  readonly outcome: string;
  /** A person has at most one row whose status is one of these; two people who have one each cannot be merged. */
  readonly oneOf?: readonly string[];
  /**
   * Its rows are reports of institutions and tell of the person by themselves; with `only`, those alone whose column has
   * this value.
   */
  readonly reports?: { readonly only?: readonly [column: string, value: string] };
}

/** One row that names a person. */
export interface PersonRow {
  readonly personId: Uuid;
  readonly kind: PersonReference['kind'];
  readonly rowId: Uuid;
  readonly on: PlainDate;
  readonly outcome: string;
}

/** The open cases among the rows of people: after a merge one person may have two, and a human decides about both. */
export const openCasesIn = (rows: readonly PersonRow[]): readonly PersonRow[] =>
  rows.filter(({ kind, outcome }) => kind === 'case' && outcome === 'open');
