import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { facilityById } from '../../institutions/index.ts';
import { daysOfMonth } from '../domain/month.ts';
import {
  countSilent,
  type DecisionCounts,
  type ReasonCount,
  tallyByFacility,
  tallyByReason,
} from '../domain/subsidy-tally.ts';
import {
  coveredFacilities,
  type DecidedAlike,
  type DecidedTests,
  type FacilityPosition,
  listDecidedTests,
  listSilentFacilities,
  type SilentFacility,
  tallyDecisions,
} from '../repository/subsidy.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';

export type { DecidedTests, FacilityPosition, SilentFacility };

/** How the tests of an institution were decided. */
export type FacilityDecisions = Pick<DecidedAlike, 'facilityId' | 'code' | 'name'> & DecisionCounts;

type Deps = Pick<ContractsDeps, 'database'>;
const NO_PERSON = 'counts by institution tell of no person';
const PAGE_ROWS = 50;

/** What a month looks like: the decisions by institution and reason, and how many said nothing. */
export interface SubsidyMonth {
  readonly facilities: readonly FacilityDecisions[];
  readonly hasNext: boolean;
  readonly reasons: readonly ReasonCount[];
  readonly silent: number;
}

/** The decisions about the tests sampled in a month (H-28); `month` is its first day. */
export async function showSubsidyMonth(
  { database }: Deps,
  staff: StaffActor,
  month: PlainDate,
  after: FacilityPosition | null,
): Promise<SubsidyMonth> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    const days = daysOfMonth(month);
    const tally = await tallyDecisions(tx, days);
    const facilities = tallyByFacility(tally);
    const first = 1 + facilities.findIndex(({ facilityId }) => facilityId === after?.facilityId);
    return {
      facilities: facilities.slice(first, first + PAGE_ROWS),
      hasNext: facilities.length > first + PAGE_ROWS,
      reasons: tallyByReason(tally),
      silent: countSilent(await coveredFacilities(tx, days), tally),
    };
  });
}

/** The decisions about every institution of a month, for a file. */
export async function exportSubsidyMonth(
  { database }: Deps,
  staff: StaffActor,
  month: PlainDate,
): Promise<readonly FacilityDecisions[]> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    return tallyByFacility(await tallyDecisions(tx, daysOfMonth(month)));
  });
}

/** One institution's tests of a month by day and method; null when there is no such institution. */
export async function showFacilityMonth(
  { database }: Deps,
  staff: StaffActor,
  facilityId: Uuid,
  month: PlainDate,
): Promise<{
  readonly name: string;
  readonly code: string | null;
  readonly tests: readonly DecidedTests[];
} | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    const facility = await facilityById(tx, facilityId);
    if (facility === null) return null;
    const tests = await listDecidedTests(tx, daysOfMonth(month), facilityId);
    return { name: facility.name, code: facility.code, tests };
  });
}

/** Institutions under contract without a report in the month (H-28). */
export async function showSilentFacilities(
  { database }: Deps,
  staff: StaffActor,
  month: PlainDate,
  after: FacilityPosition | null,
): Promise<{ readonly facilities: readonly SilentFacility[]; readonly hasNext: boolean }> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    const found = await listSilentFacilities(tx, daysOfMonth(month), { after, limit: PAGE_ROWS + 1 });
    return { facilities: found.slice(0, PAGE_ROWS), hasNext: found.length > PAGE_ROWS };
  });
}
