import { type Instant, jstDate } from '../../../kernel/instant.ts';

/** One time that somebody of the authority saw or changed the resident's data. Names no person, only their role. */
export interface AccessRecord {
  readonly at: Instant;
  readonly role: string;
  readonly action: string;
  readonly purpose: string;
}

/** What one role did for one purpose on one day, without anything else between. */
export interface AccessVisit extends Pick<AccessRecord, 'role' | 'purpose'> {
  /** The newest time of the visit. */
  readonly at: Instant;
  readonly times: number;
}

/** Joins neighbouring records of the same role, purpose and Japanese day; keeps the order, newest first. */
export function visitsOf(records: readonly AccessRecord[]): readonly AccessVisit[] {
  const visits: AccessVisit[] = [];
  for (const { at, role, purpose } of records) {
    const last = visits.at(-1);
    const goesOn = last?.role === role && last.purpose === purpose && jstDate(last.at) === jstDate(at);
    if (goesOn) visits.splice(-1, 1, { ...last, times: last.times + 1 });
    else visits.push({ at, role, purpose, times: 1 });
  }
  return visits;
}
