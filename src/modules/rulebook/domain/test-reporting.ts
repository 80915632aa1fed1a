import { addHours, type Instant, jstDate } from '../../../kernel/instant.ts';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { nearestVersion, type Timeline } from './timeline.ts';

/** What holds for reports of tests on the day on which they are entered (H-07, H-08, F-08, F-22). */
export type TestReportingRule = {
  /** An earlier day of sampling is a slip of the keyboard. */
  readonly earliestSampledOn: PlainDate;
  /** The kinds of institution that must report negatives as well; all others may. */
  readonly negativesRequiredFrom: readonly string[];
  /** Days after that of entry on which a report can still be changed; null without end. */
  readonly corrections: { readonly institutionDays: number | null; readonly authorityDays: number | null };
  /** Hours from the result to its entry after which a report counts as late. */
  readonly slowAfterHours: number;
  /** Per cent of a week's reports; when more of them are late, it is an alarm. */
  readonly alarmLatePercent: number;
};

/** The rule in force on `on`; before the first version that one. */
export const testReportingOn = (
  rulebook: { readonly testReporting: Timeline<TestReportingRule> },
  on: PlainDate,
): TestReportingRule => nearestVersion(rulebook.testReporting, on);

/** Whether an institution of this kind must report this result, or may (H-07, F-22). */
export const reportingDuty = (
  rule: Pick<TestReportingRule, 'negativesRequiredFrom'>,
  { result, facilityKind }: { readonly result: string; readonly facilityKind: string },
): 'required' | 'voluntary' =>
  result !== 'negative' || rule.negativesRequiredFrom.includes(facilityKind) ? 'required' : 'voluntary';

/** Whether a report entered at `enteredAt` can still be changed at `now` by one side or the other (F-08). Days are those of Japan. */
export function mayStillCorrect(
  { corrections }: Pick<TestReportingRule, 'corrections'>,
  side: 'institution' | 'authority',
  { enteredAt, now }: { readonly enteredAt: Instant; readonly now: Instant },
): boolean {
  const days = side === 'institution' ? corrections.institutionDays : corrections.authorityDays;
  return days === null || daysBetween(jstDate(enteredAt), jstDate(now)) <= days;
}

/** The last instant at which a result known since `resultedAt` is entered in time (H-08). */
export const entryDue = (
  { slowAfterHours }: Pick<TestReportingRule, 'slowAfterHours'>,
  resultedAt: Instant,
): Instant => addHours(resultedAt, slowAfterHours);
