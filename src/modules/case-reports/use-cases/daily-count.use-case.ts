import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { type Rulebook, versionOn } from '../../rulebook/index.ts';
import {
  type DailyCountProblem,
  type DailyCountRule,
  mayWriteCount,
  readCounts,
} from '../domain/daily-count.ts';
import {
  insertDailyCount,
  listDailyCounts,
  type StoredDailyCount,
} from '../repository/daily-count.repository.ts';
import type { CaseReportDeps, ReportingFacility } from './case-reports-deps.ts';

export type { StoredDailyCount };

/** The totals of an institution, day by day, with every version. */
export interface DailyCountView {
  /** Null while every patient is reported by name. */
  readonly rule: DailyCountRule | null;
  readonly today: PlainDate;
  readonly facility: ReportingFacility | null;
  /** Institutions to choose from; the authority's staff only. */
  readonly candidates: readonly ReportingFacility[];
  readonly versions: readonly StoredDailyCount[];
}

const SHOWN_DAYS = 35;

type CountDeps = Pick<CaseReportDeps, 'database' | 'rulebook' | 'findFacilities'>;

/** The totals that can be seen and entered: of one's own institution, or of the one that the authority's staff name. */
export async function showDailyCounts(
  deps: CountDeps,
  actor: StaffActor,
  facilityText: string,
): Promise<DailyCountView> {
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'totals tell of no single person');
    return loadCounts(tx, deps, actor, facilityText);
  });
}

async function loadCounts(
  tx: Tx,
  deps: CountDeps,
  actor: StaffActor,
  facilityText: string,
): Promise<DailyCountView> {
  const today = jstDate(tx.at);
  const { facility, candidates } = await facilityOf(tx, deps, actor, facilityText);
  return {
    rule: countRule(deps.rulebook, today),
    today,
    facility,
    candidates,
    versions:
      facility === null ? [] : await listDailyCounts(tx, facility.facilityId, addDays(today, -SHOWN_DAYS)),
  };
}

/** The rule of the day; null while or after totals are not reported. */
function countRule(
  rulebook: Rulebook,
  on: PlainDate,
): (DailyCountRule & { readonly profileId: string }) | null {
  const version = versionOn(rulebook.caseReport, on);
  return version?.dailyCounts ? { ...version.dailyCounts, profileId: version.id } : null;
}

async function facilityOf(
  tx: Tx,
  { findFacilities }: Pick<CountDeps, 'findFacilities'>,
  actor: StaffActor,
  text: string,
): Promise<{ facility: ReportingFacility | null; candidates: readonly ReportingFacility[] }> {
  if (actor.facilityId) return { facility: await facilityById(tx, actor.facilityId), candidates: [] };
  const candidates = text === '' ? [] : await findFacilities(tx, text);
  return { facility: candidates.length === 1 ? (candidates[0] ?? null) : null, candidates };
}

export type CountRefusal =
  | DailyCountProblem
  | { readonly field: 'facility' | 'reason'; readonly reason: 'missing' };

/**
 * Enters the totals of a day, or corrects them by another version; all versions are kept (F-08). An institution corrects on
 * the day itself, the authority at any time, both with a reason.
 */
export async function writeDailyCount(
  deps: CountDeps,
  actor: StaffActor,
  typed: {
    readonly facility: string;
    readonly day: string;
    readonly reason: string;
    readonly textOf: (band: string) => string;
  },
): Promise<Result<{ readonly day: PlainDate; readonly version: number }, readonly CountRefusal[]>> {
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'totals tell of no single person');
    const today = jstDate(tx.at);
    const rule = countRule(deps.rulebook, today);
    const { facility } = await facilityOf(tx, deps, actor, typed.facility);
    if (facility === null) return fail([{ field: 'facility', reason: 'missing' }]);
    const day = readDayNear(typed.day, today);
    if (day === null) return fail([{ field: 'day', reason: 'missing' }]);
    // Totals begin with the rule: nobody counts the days before.
    if (rule === null || countRule(deps.rulebook, day) === null)
      return fail([{ field: 'day', reason: 'no-totals' }]);
    const before = (await listDailyCounts(tx, facility.facilityId, day)).filter(known => known.day === day);
    const version = (before[0]?.version ?? 0) + 1;
    const by = actor.facilityId ? 'institution' : 'authority';
    const may = mayWriteCount(rule, day, today, by, version === 1);
    if (!may.ok) return fail([may.reason]);
    const counts = readCounts(rule, typed.textOf);
    if (!counts.ok) return counts;
    if (version > 1 && typed.reason === '') return fail([{ field: 'reason', reason: 'missing' }]);
    const reason = version === 1 ? null : typed.reason;
    return enter(tx, {
      facilityId: facility.facilityId,
      day,
      version,
      counts: counts.value,
      reason,
      profileId: rule.profileId,
    });
  });
}

async function enter(
  tx: Tx,
  count: Parameters<typeof insertDailyCount>[1] & { readonly facilityId: Uuid },
): Promise<Result<{ readonly day: PlainDate; readonly version: number }, readonly CountRefusal[]>> {
  await insertDailyCount(tx, count);
  await recordAudit(tx, {
    action: count.version === 1 ? 'daily-count.enter' : 'daily-count.correct',
    resource: 'daily-count',
    subjectId: count.facilityId,
    purpose: 'surveillance',
    fields: ['counts'],
    detail: { day: count.day, version: count.version },
  });
  return ok({ day: count.day, version: count.version });
}
