import { jstDate } from '../../../kernel/instant.ts';
import { ageOn, type PlainDate } from '../../../kernel/plain-date.ts';
import type { CaseReport } from './case-report.ts';

/** The kinds of a case report that are a case: a suspicion is none until it is confirmed (H-12). */
const COUNTED_KINDS = ['confirmed', 'asymptomatic', 'deceased'] as const;

/** The age from which on everybody is in one band. */
const OLDEST_BAND = 90;
const BAND_YEARS = 10;

/** By which days and parts a case is counted; days in Japan. Age and municipality are counted by the day of the report. */
export interface CountedCase {
  readonly reportedOn: PlainDate;
  readonly enteredOn: PlainDate;
  readonly onsetOn: PlainDate | null;
  /** The first year of the age band on the day of the report. */
  readonly ageBand: number;
  readonly municipalityCode: string;
}

/** As what a report is counted; null for one that is withdrawn or no case (F-04). */
export function countedCase(
  report: Pick<
    CaseReport,
    'status' | 'kind' | 'reportedAt' | 'enteredAt' | 'onsetOn' | 'birthDate' | 'municipalityCode'
  >,
): CountedCase | null {
  if (report.status === 'withdrawn' || !COUNTED_KINDS.some(kind => kind === report.kind)) return null;
  const reportedOn = jstDate(report.reportedAt);
  const age = ageOn(report.birthDate, reportedOn);
  return {
    reportedOn,
    enteredOn: jstDate(report.enteredAt),
    onsetOn: report.onsetOn,
    ageBand: Math.min(Math.trunc(age / BAND_YEARS) * BAND_YEARS, OLDEST_BAND),
    municipalityCode: report.municipalityCode,
  };
}

/** Whether both are counted by the same days and parts. */
export const isCountedAlike = (one: CountedCase | null, other: CountedCase | null): boolean =>
  one === null || other === null
    ? one === other
    : one.reportedOn === other.reportedOn &&
      one.enteredOn === other.enteredOn &&
      one.onsetOn === other.onsetOn &&
      one.ageBand === other.ageBand &&
      one.municipalityCode === other.municipalityCode;
