import { sql } from 'kysely';
import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ReadinessStatus } from '../domain/readiness-status.ts';
import { type PlanLine, planTotals, type StaffingPlan } from '../domain/staffing-plan.ts';

const count = z.int().min(0);
const linesSchema: z.ZodType<readonly PlanLine[]> = z.array(
  z.object({
    kind: z.string(),
    volume: count,
    minutesPerItem: count,
    needed: count,
    own: count,
    seconded: count,
    temporary: count,
  }),
);

/** A health centre with where it stands. */
export interface BoardRow {
  readonly healthCentreId: Uuid;
  readonly name: string;
  readonly status: ReadinessStatus;
  /** Since when it stands there; null before the first plan. */
  readonly since: Instant | null;
  /** Of the plan that holds; null without one. */
  readonly needed: number | null;
  readonly assigned: number | null;
  readonly gap: number | null;
}

/** The health centres of the authority by name, or the one; each with its newest plan and status. */
export async function readinessBoard(tx: Tx, healthCentreId: Uuid | null): Promise<readonly BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select h.health_centre_id as "healthCentreId", h.name, coalesce(s.status, 'not-started') as status,
      s.taken_at as since, p.needed, p.assigned, p.gap
    from health_centre h
    left join lateral (
      select status, taken_at from readiness_step
      where authority_id = h.authority_id and health_centre_id = h.health_centre_id
      order by taken_at desc, step_id desc limit 1) s on true
    left join lateral (
      select needed, assigned, gap from staffing_plan
      where authority_id = h.authority_id and health_centre_id = h.health_centre_id
      order by saved_at desc, plan_id desc limit 1) p on true
    where h.authority_id = ${tx.authorityId}
      and (${healthCentreId}::uuid is null or h.health_centre_id = ${healthCentreId}::uuid)
    order by h.name, h.health_centre_id`.execute(tx.db);
  return rows;
}

/** A plan as it was saved. */
export interface SavedPlan extends StaffingPlan {
  readonly planId: Uuid;
  readonly needed: number;
  readonly assigned: number;
  readonly gap: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

/** Locks the health centre, so that plans of one are saved one after the other; false when there is none. */
export async function lockHealthCentre(tx: Tx, healthCentreId: Uuid): Promise<boolean> {
  const { rows } = await sql`
    select from health_centre where authority_id = ${tx.authorityId} and health_centre_id = ${healthCentreId}
    for update`.execute(tx.db);
  return rows.length > 0;
}

/** The plans of a health centre, the newest first. */
export async function listPlans(tx: Tx, healthCentreId: Uuid, limit: number): Promise<readonly SavedPlan[]> {
  const rows = await tx.db
    .selectFrom('staffing_plan')
    .select([
      'plan_id as planId',
      'shift_minutes as shiftMinutes',
      'lines',
      'needed',
      'assigned',
      'gap',
      'saved_at as savedAt',
      'saved_by as savedBy',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('health_centre_id', '=', healthCentreId)
    .orderBy('saved_at', 'desc')
    .orderBy('plan_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, lines: linesSchema.parse(row.lines) }));
}

/** Saves a plan; answers its id. */
export async function insertPlan(
  tx: Tx,
  healthCentreId: Uuid,
  ruleId: string,
  plan: StaffingPlan,
): Promise<Uuid> {
  const planId = tx.newId();
  const { needed, assigned, gap } = planTotals(plan);
  await tx.db
    .insertInto('staffing_plan')
    .values({
      authority_id: tx.authorityId,
      plan_id: planId,
      health_centre_id: healthCentreId,
      rule_id: ruleId,
      shift_minutes: plan.shiftMinutes,
      lines: JSON.stringify(plan.lines),
      needed,
      assigned,
      gap,
      saved_at: tx.at,
      saved_by: tx.actorName,
    })
    .execute();
  return planId;
}

/** A change of where a health centre stands. */
export interface ReadinessStep {
  readonly status: ReadinessStatus;
  readonly takenAt: Instant;
  readonly takenBy: string;
}

/** Records where a health centre stands from now on. */
export async function insertStep(
  tx: Tx,
  healthCentreId: Uuid,
  step: { readonly status: Exclude<ReadinessStatus, 'not-started'>; readonly planId: Uuid },
): Promise<void> {
  await tx.db
    .insertInto('readiness_step')
    .values({
      authority_id: tx.authorityId,
      step_id: tx.newId(),
      health_centre_id: healthCentreId,
      status: step.status,
      plan_id: step.planId,
      taken_at: tx.at,
      taken_by: tx.actorName,
    })
    .execute();
}

/** Where a health centre stood, the newest first. */
export async function listSteps(
  tx: Tx,
  healthCentreId: Uuid,
  limit: number,
): Promise<readonly ReadinessStep[]> {
  return tx.db
    .selectFrom('readiness_step')
    .select(['status', 'taken_at as takenAt', 'taken_by as takenBy'])
    .where('authority_id', '=', tx.authorityId)
    .where('health_centre_id', '=', healthCentreId)
    .orderBy('taken_at', 'desc')
    .orderBy('step_id', 'desc')
    .limit(limit)
    .$narrowType<{ status: ReadinessStatus }>()
    .execute();
}
