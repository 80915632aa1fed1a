import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { addDays, dayOfWeek, type PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { testReportingOn } from '../../rulebook/index.ts';
import { percentOf } from '../domain/entry-share.ts';
import {
  type EntryShare,
  type EntrySpeed,
  type FacilitySpeed,
  shareByHealthCentre,
  speedByFacility,
  speedByWeek,
} from '../repository/figures.repository.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

export type { EntryShare, EntrySpeed, FacilitySpeed } from '../repository/figures.repository.ts';

/** The newest weeks that are shown, the running one among them. */
const WEEKS = 8;
const FACILITY_LINES = 100;

export interface TestFigures {
  /** The Mondays of the weeks, oldest first. */
  readonly weeks: readonly PlainDate[];
  readonly speed: readonly EntrySpeed[];
  /** Institutions and weeks with the most late reports first. */
  readonly facilities: readonly FacilitySpeed[];
  readonly shares: readonly EntryShare[];
  /** Hours after which an entry is late. */
  readonly slowAfterHours: number;
  /** Whether more of this week's reports are late than the rule bears. */
  readonly isAlarming: boolean;
}

/**
 * How fast results were entered and by whom, by week of entry (H-08, H-19). Somebody of an institution sees its own.
 */
export function showFigures(
  deps: Pick<TestReportsDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  now: Instant,
): Promise<TestFigures> {
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'counts of reports say nothing about a person');
    const today = jstDate(now);
    const { slowAfterHours, alarmLatePercent } = testReportingOn(deps.rulebook, today);
    const thisWeek = addDays(today, 1 - dayOfWeek(today));
    const weeks = Array.from({ length: WEEKS }, (_, place) => addDays(thisWeek, 7 * (place + 1 - WEEKS)));
    const counted = {
      from: weeks[0] ?? thisWeek,
      facilityId: actor.facilityId ?? null,
      slowAfterHours,
    };
    const speed = await speedByWeek(tx, counted);
    const newest = speed.find(({ weekFrom }) => weekFrom === thisWeek);
    return {
      weeks,
      slowAfterHours,
      isAlarming: newest !== undefined && (percentOf(newest.late, newest.reports) ?? 0) > alarmLatePercent,
      speed,
      facilities: await speedByFacility(tx, counted, FACILITY_LINES),
      shares: await shareByHealthCentre(tx, counted),
    };
  });
}
