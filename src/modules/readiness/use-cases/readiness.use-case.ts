import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { nearestVersion, type Rulebook } from '../../rulebook/index.ts';
import { declareReady, type NotReady, statusAfterPlan } from '../domain/readiness-status.ts';
import { type GivenPlan, type PlanProblem, planTotals, readPlan } from '../domain/staffing-plan.ts';
import {
  type BoardRow,
  insertPlan,
  insertStep,
  listPlans,
  listSteps,
  lockHealthCentre,
  type ReadinessStep,
  readinessBoard,
  type SavedPlan,
} from '../repository/readiness.repository.ts';

export type { BoardRow, SavedPlan };

/** The kinds of work and the deadline that hold on a day. */
export type StaffingVersion = Rulebook['staffing'][number];

export interface ReadinessDeps {
  readonly database: Database;
  readonly rulebook: Pick<Rulebook, 'staffing'>;
  /** The names of staff by account; somebody who is not there any more is absent. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}

const NO_PERSON = 'numbers of people needed tell of no person';
const HISTORY = 50;

export interface ReadinessBoard {
  readonly centres: readonly BoardRow[];
  readonly deadline: PlainDate;
  /** Days until the deadline; negative after it. */
  readonly daysLeft: number;
}

/** Where every health centre stands, and how long there is (H-11). */
export async function showBoard(
  { database, rulebook }: Pick<ReadinessDeps, 'database' | 'rulebook'>,
  staff: StaffActor,
): Promise<ReadinessBoard> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    const today = jstDate(tx.at);
    const { deadline } = nearestVersion(rulebook.staffing, today);
    const centres = await readinessBoard(tx, null);
    return { centres, deadline, daysLeft: daysBetween(today, deadline) };
  });
}

export interface CentreView {
  readonly centre: BoardRow;
  readonly rule: StaffingVersion;
  /** The plan that holds, and those before it. */
  readonly plans: readonly SavedPlan[];
  readonly steps: readonly ReadinessStep[];
  /** Display names of the staff among them, by the name of the actor. */
  readonly names: ReadonlyMap<string, string>;
}

/** One health centre with its plans; null when there is none. */
export async function showCentre(
  { database, rulebook, staffNames }: ReadinessDeps,
  staff: StaffActor,
  healthCentreId: Uuid,
): Promise<CentreView | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    const [centre] = await readinessBoard(tx, healthCentreId);
    if (centre === undefined) return null;
    const plans = await listPlans(tx, healthCentreId, HISTORY);
    const steps = await listSteps(tx, healthCentreId, HISTORY);
    const actors = [...plans.map(({ savedBy }) => savedBy), ...steps.map(({ takenBy }) => takenBy)];
    const names = await staffNames(tx, accountsIn(actors));
    return {
      centre,
      rule: nearestVersion(rulebook.staffing, jstDate(tx.at)),
      plans,
      steps,
      names: new Map([...names].map(([accountId, name]) => [`staff:${accountId}`, name])),
    };
  });
}

const accountsIn = (actors: readonly string[]): readonly Uuid[] => [
  ...new Set(
    actors.flatMap(actor => {
      const accountId = actor.startsWith('staff:') ? parseUuid(actor.slice(6)) : null;
      return accountId === null ? [] : [accountId];
    }),
  ),
];

/** Saves a plan as a further one, with what it makes of the status (H-36). */
export async function savePlan(
  { database, rulebook }: Pick<ReadinessDeps, 'database' | 'rulebook'>,
  staff: StaffActor,
  healthCentreId: Uuid,
  given: GivenPlan,
): Promise<Result<Uuid, 'no-such-centre' | readonly PlanProblem[]>> {
  return database.withTenant(staff, async tx => {
    const rule = nearestVersion(rulebook.staffing, jstDate(tx.at));
    const isThere = await lockHealthCentre(tx, healthCentreId);
    const plan = readPlan(given, kind => rule.kinds.find(({ code }) => code === kind)?.atLeast ?? 0);
    const [centre] = isThere ? await readinessBoard(tx, healthCentreId) : [];
    if (centre === undefined || !plan.ok) {
      exemptFromAudit(tx, 'nothing was saved');
      return fail(centre === undefined || plan.ok ? 'no-such-centre' : plan.reason);
    }
    const planId = await insertPlan(tx, healthCentreId, rule.id, plan.value);
    const status = statusAfterPlan(centre.status, planTotals(plan.value).gap);
    if (status !== centre.status && status !== 'not-started')
      await insertStep(tx, healthCentreId, { status, planId });
    await recordAudit(tx, {
      action: 'readiness.save-plan',
      resource: 'staffing-plan',
      subjectId: planId,
      purpose: 'readiness',
      detail: planTotals(plan.value),
    });
    return ok(planId);
  });
}

/** Declares the health centre ready, when its plan leaves nobody missing (H-11). */
export async function declareCentreReady(
  { database }: Pick<ReadinessDeps, 'database'>,
  staff: StaffActor,
  healthCentreId: Uuid,
): Promise<Result<Uuid, 'no-such-centre' | NotReady>> {
  return database.withTenant(staff, async tx => {
    const isThere = await lockHealthCentre(tx, healthCentreId);
    const [centre] = isThere ? await readinessBoard(tx, healthCentreId) : [];
    const [plan] = centre === undefined ? [] : await listPlans(tx, healthCentreId, 1);
    const declared = centre && declareReady(centre.status, centre.gap ?? 0);
    if (declared?.ok !== true || plan === undefined) {
      exemptFromAudit(tx, 'nothing was changed');
      return fail(declared === undefined ? 'no-such-centre' : declared.ok ? 'not-planned' : declared.reason);
    }
    await insertStep(tx, healthCentreId, { status: declared.value, planId: plan.planId });
    await recordAudit(tx, {
      action: 'readiness.declare',
      resource: 'health-centre',
      subjectId: healthCentreId,
      purpose: 'readiness',
    });
    return ok(healthCentreId);
  });
}
