import { jstDate } from '../../../kernel/instant.ts';
import { daysBetween } from '../../../kernel/plain-date.ts';
import type { CaseReport } from './case-report.ts';

/** What makes a report hard to analyse (F-05). */
export const QUALITY_FLAWS = ['onset-missing', 'onset-equals-sampling', 'late'] as const;
export type QualityFlaw = (typeof QUALITY_FLAWS)[number];

/** Whether a code is that of a flaw. */
export const isQualityFlaw = (code: string): code is QualityFlaw =>
  (QUALITY_FLAWS as readonly string[]).includes(code);

/** A report is to be made at once (Art. 12); later than the day after the diagnosis it is late. */
export const LATE_AFTER_DAYS = 1;

/** The flaws of a report. Who had no symptoms, and who was found dead, has no onset to miss. */
export function flawsOf(
  report: Pick<CaseReport, 'kind' | 'onsetOn' | 'sampledOn' | 'diagnosedOn' | 'reportedAt'>,
): readonly QualityFlaw[] {
  const { kind, onsetOn, sampledOn, diagnosedOn, reportedAt } = report;
  const found: readonly (readonly [QualityFlaw, boolean])[] = [
    ['onset-missing', onsetOn === null && (kind === 'confirmed' || kind === 'suspected')],
    ['onset-equals-sampling', onsetOn !== null && onsetOn === sampledOn],
    ['late', daysBetween(diagnosedOn, jstDate(reportedAt)) > LATE_AFTER_DAYS],
  ];
  return found.flatMap(([flaw, has]) => (has ? [flaw] : []));
}
