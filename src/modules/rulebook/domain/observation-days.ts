import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { ObservationRule } from './observation.ts';
import { evaluatePeriod, type PeriodRule } from './period.ts';
import type { RuleProblem } from './rule-problem.ts';
import { nearestVersion, type Timeline } from './timeline.ts';

export type ObservationDaysFacts = {
  readonly submittedOn: PlainDate;
  readonly testedOn: PlainDate | null;
  readonly onsetOn: PlainDate | null;
};

export type ObservationDays = {
  /** Recuperation starts on the day of filing (K-37). */
  readonly startsOn: PlainDate;
  readonly firstDay: PlainDate;
  /** The last planned day of recuperation. Before `firstDay` there is nothing to observe: the plan is empty. */
  readonly lastDay: PlainDate;
};

/** The days on which a filer is planned to be asked; symptoms that stay may lengthen them later (K-37, K-38). */
export function evaluateObservationDays(
  rulebook: { readonly periods: Timeline<PeriodRule>; readonly observation: Timeline<ObservationRule> },
  on: PlainDate,
  { submittedOn, testedOn, onsetOn }: ObservationDaysFacts,
): Result<ObservationDays, RuleProblem> {
  const period = evaluatePeriod(rulebook, on, {
    testedOn,
    onsetOn,
    reliefs: [],
    relapses: [],
    negativeTestOn: null,
    setting: 'home',
  });
  if (!period.ok) return period;
  const { firstDayAfterSubmission } = nearestVersion(rulebook.observation, on);
  return ok({
    startsOn: submittedOn,
    firstDay: addDays(submittedOn, firstDayAfterSubmission),
    lastDay: addDays(period.value.plannedReturnDate, -1),
  });
}
