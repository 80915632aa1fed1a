import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { SelfGround } from './decide-eligibility.ts';

/** What only the mayor decides: Y-04, A-14, Y-13, Y-16. */
export const DECISION_KINDS = [
  'address-exception',
  'self-recuperation',
  'other-support',
  'programme-end',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** A decision of the mayor: written down by one person of the unit, confirmed or sent back by another. */
export interface Decision {
  readonly decisionId: Uuid;
  /** Null for one that holds for the whole programme. */
  readonly supportCaseId: Uuid | null;
  readonly kind: DecisionKind;
  /** Of a basis for self-recuperators. */
  readonly ground: SelfGround | null;
  /** Of another support: what is done. */
  readonly subject: string | null;
  readonly reason: string | null;
  /** Who decided, as on the paper. */
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly holdsFrom: PlainDate;
  /** The last day; null without an end. Of the end of a programme `holdsFrom` is its last day. */
  readonly holdsThrough: PlainDate | null;
  readonly carriesOpenCases: boolean;
  readonly recordedAt: Instant;
  readonly recordedBy: Uuid;
  readonly outcome: 'granted' | 'refused' | null;
  readonly settledAt: Instant | null;
  readonly settledBy: Uuid | null;
}

export type SettleRefusal = 'settled-before' | 'same-person' | 'not-deciding-today';

/**
 * Whether somebody confirms a decision or sends it back: not who wrote it down, so that no one person alone lets somebody
 * past the ordinance; and only who leads the team that day or stands in for a leader (Y-15).
 */
export function decideSettling(
  decision: Pick<Decision, 'outcome' | 'recordedBy'>,
  settler: { readonly accountId: Uuid; readonly decidesToday: boolean },
): Result<null, SettleRefusal> {
  if (decision.outcome !== null) return fail('settled-before');
  if (decision.recordedBy === settler.accountId) return fail('same-person');
  return settler.decidesToday ? ok(null) : fail('not-deciding-today');
}

/** Whether a decision is in force on a day. */
export const holdsOn = (
  { outcome, holdsFrom, holdsThrough }: Pick<Decision, 'outcome' | 'holdsFrom' | 'holdsThrough'>,
  on: PlainDate,
): boolean => outcome === 'granted' && holdsFrom <= on && (holdsThrough === null || on <= holdsThrough);
