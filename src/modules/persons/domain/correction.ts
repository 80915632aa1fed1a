import type { FieldChange } from './merge.ts';
import type { Person, PersonDetails } from './person.ts';

/** What a report tells of its person. */
const REPORTED = [
  'name',
  'nameKana',
  'birthDate',
  'phone',
  'postalCode',
  'municipalityCode',
  'address',
] as const;
export type ReportedDetails = Pick<PersonDetails, (typeof REPORTED)[number]>;

/** Where the correction of a person stands: it waits for a human, it was taken over or not, or it was taken back. */
export const CORRECTION_STATUSES = ['proposed', 'applied', 'declined', 'undone'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

export const CORRECTION_ACTS = ['accept', 'decline', 'undo'] as const;
export type CorrectionAct = (typeof CORRECTION_ACTS)[number];

const AFTER: Readonly<Record<CorrectionStatus, Partial<Record<CorrectionAct, CorrectionStatus>>>> = {
  proposed: { accept: 'applied', decline: 'declined' },
  applied: { undo: 'undone' },
  declined: {},
  undone: {},
};

/** What a correction becomes by an act; null when the act is not possible any more. */
export const statusAfterAct = (status: CorrectionStatus, act: CorrectionAct): CorrectionStatus | null =>
  AFTER[status][act] ?? null;

/** A report as it said before and as it says now, and who stands behind it. */
interface CorrectedReport {
  readonly before: ReportedDetails;
  readonly after: ReportedDetails;
  /** The person is known by this report alone. */
  readonly isOnlySource: boolean;
  /** Whoever corrected it may decide about persons. */
  readonly isEntitled: boolean;
}

/** What becomes of the person, field by field. */
interface DecidedCorrection {
  readonly status: 'proposed' | 'applied';
  readonly changes: readonly FieldChange[];
}

/**
 * What follows for a person from the correction of a report; null when nothing does (F-05, F-08). It is taken over when
 * the person is known by that report alone, or when somebody corrected it who decides about persons, and only while the
 * person still is as the report said before: what was put right elsewhere meanwhile is not overwritten. Everything else waits for a
 * human. What a report does not tell any more stays.
 */
export function decidePersonCorrection(
  person: Person,
  { before, after, isOnlySource, isEntitled }: CorrectedReport,
): DecidedCorrection | null {
  const changed = REPORTED.filter(
    field => before[field] !== after[field] && after[field] !== '' && person[field] !== after[field],
  );
  if (changed.length === 0) return null;
  const isAsReported = changed.every(field => person[field] === before[field]);
  return {
    status: isAsReported && (isOnlySource || isEntitled) ? 'applied' : 'proposed',
    changes: changed.map(field => ({ field, before: person[field], after: after[field] })),
  };
}

/** The changes of a proposal as they would be made to the person as they are now. */
export const changesNow = (person: Person, changes: readonly FieldChange[]): readonly FieldChange[] =>
  changes
    .filter(({ field, after }) => person[field] !== after)
    .map(({ field, after }) => ({ field, before: person[field], after }));
