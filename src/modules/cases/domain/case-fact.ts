import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** What changes a recuperation period, in the order in which it was learnt. */
export type CaseFactKind = 'onset' | 'relief' | 'relapse' | 'negative-test';

export interface CaseFact {
  readonly kind: CaseFactKind;
  /** When it happened, not when it was recorded. */
  readonly happenedAt: Instant;
}

/** The facts of a case as the period rule reads them. */
export interface SymptomCourse {
  /** Null when an officer let an onset count that came after the end of the period counted from the test. */
  readonly testedOn: PlainDate | null;
  readonly onsetOn: PlainDate | null;
  readonly reliefs: readonly Instant[];
  readonly relapses: readonly Instant[];
  readonly negativeTestOn: PlainDate | null;
}

/** Gathers the facts of one case. The first onset counts; a later one is a relapse and recorded as such. */
export function courseOf(
  testedOn: PlainDate,
  facts: readonly CaseFact[],
  lateOnsetAccepted = false,
): SymptomCourse {
  const times = (kind: CaseFactKind): readonly Instant[] =>
    facts
      .filter(fact => fact.kind === kind)
      .map(fact => fact.happenedAt)
      .sort();
  const dates = (kind: CaseFactKind): readonly PlainDate[] => times(kind).map(jstDate);
  return {
    testedOn: lateOnsetAccepted ? null : testedOn,
    onsetOn: dates('onset')[0] ?? null,
    reliefs: times('relief'),
    relapses: times('relapse'),
    negativeTestOn: dates('negative-test').at(-1) ?? null,
  };
}
