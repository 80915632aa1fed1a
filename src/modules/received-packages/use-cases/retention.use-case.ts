import type { Uuid } from '../../../kernel/ids.ts';
import { addMs, type Instant, jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor, StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { countDestructible, destroyValues, FINAL, programmeOf } from '../../municipal-support/index.ts';
import { forgetCalls, forgetHandoverNotes } from '../../support-calls/index.ts';
import { casesThatOwe, forgetGoods } from '../../support-goods/index.ts';
import {
  DEFAULT_RETENTION_DAYS,
  dueThrough,
  parseRetentionDays,
  type SunsetPlan,
  sunsetPlan,
} from '../domain/retention.ts';
import {
  countKept,
  type DeletedOfPackage,
  type Deletion,
  deletedByPackage,
  deletionById,
  insertDeletion,
  insertRetentionRule,
  type KeptCases,
  listDeletions,
  retentionDays,
} from '../repository/deletion.repository.ts';
import type { ReceivedPackagesDeps } from './received-packages-deps.ts';

type RetentionDeps = Pick<ReceivedPackagesDeps, 'database' | 'staffNames'>;

const BITE = 500;
const SHOWN = 50;
const DESTROYED = ['name', 'address', 'contact', 'period', 'calls', 'orders'] as const;

/** What is held, what is due, and what was destroyed. */
export interface RetentionView {
  readonly days: number;
  /** Whether the unit set the number of days itself. */
  readonly isSet: boolean;
  readonly dueThrough: PlainDate;
  readonly due: number;
  readonly kept: KeptCases;
  /** Null while the programme goes on. */
  readonly sunset: SunsetPlan | null;
  readonly deletions: readonly Deletion[];
  readonly deleters: ReadonlyMap<Uuid, string>;
}

/** The clock of keeping and the plan for the end of the programme. Counts alone. */
export const showRetention = (
  { database, staffNames }: RetentionDeps,
  actor: Actor,
): Promise<RetentionView> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts of cases and former destructions; nothing personal.');
    const set = await retentionDays(tx);
    const days = set ?? DEFAULT_RETENTION_DAYS;
    const kept = await countKept(tx, FINAL);
    const endsOn = (await programmeOf(tx))?.endsOn ?? null;
    const deletions = await listDeletions(tx, SHOWN);
    const through = dueThrough(jstDate(tx.at), days);
    return {
      days,
      isSet: set !== null,
      dueThrough: through,
      due: await countDestructible(tx, endOfDay(through), await casesThatOwe(tx)),
      kept,
      sunset: endsOn === null ? null : sunsetPlan(endsOn, kept, days),
      deletions,
      deleters: await staffNames(
        tx,
        deletions.map(({ deletedBy }) => deletedBy),
      ),
    };
  });

/** How many cases wait for their destruction. */
export const countDue = ({ database }: Pick<RetentionDeps, 'database'>, actor: Actor): Promise<number> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'A count of cases.');
    return countDestructible(tx, await dueBy(tx), await casesThatOwe(tx));
  });

/** Sets for how many days data stay after the end of support; false when the text is no such number. */
export async function setRetention(
  { database }: Pick<RetentionDeps, 'database'>,
  actor: StaffActor,
  text: string,
): Promise<boolean> {
  const days = parseRetentionDays(text);
  if (days === null) return false;
  await database.withTenant(actor, async tx => {
    await insertRetentionRule(tx, days, actor.id);
    await recordAudit(tx, {
      action: 'retention.set',
      resource: 'retention',
      subjectId: null,
      purpose: 'retention',
      detail: { days },
    });
  });
  return true;
}

/**
 * Destroys everything personal in the cases that are due, for good, because a person confirmed it. The id of
 * the report; null when nothing was due.
 */
export const destroyDue = (
  { database }: Pick<RetentionDeps, 'database'>,
  actor: StaffActor,
): Promise<Uuid | null> =>
  database.withTenant(actor, async tx => {
    const endedBy = await dueBy(tx);
    // A bill must still find whoever owes something, wherever they went meanwhile.
    const kept = await casesThatOwe(tx);
    const destroyed = [];
    for (;;) {
      const bite = await destroyValues(tx, endedBy, BITE, kept);
      const ids = bite.map(({ supportCaseId }) => supportCaseId);
      await forgetCalls(tx, ids);
      await forgetGoods(tx, ids);
      destroyed.push(...bite);
      if (bite.length < BITE) break;
    }
    if (destroyed.length === 0) {
      exemptFromAudit(tx, 'Nothing was due.');
      return null;
    }
    await forgetHandoverNotes(tx, endedBy);
    const deletionId = tx.newId();
    const days = (await retentionDays(tx)) ?? DEFAULT_RETENTION_DAYS;
    await insertDeletion(
      tx,
      { deletionId, deletedBy: actor.id, retentionDays: days },
      destroyed.map(({ endedAt, ...item }) => ({ ...item, endedOn: jstDate(endedAt) })),
    );
    await recordAudit(tx, {
      action: 'support-case.destroy',
      resource: 'support-case',
      subjectId: deletionId,
      purpose: 'retention',
      fields: DESTROYED,
      detail: { cases: destroyed.length, days },
    });
    return deletionId;
  });

/** A destruction as it is told to the providers. */
export interface DeletionView {
  readonly deletion: Deletion;
  readonly deletedBy: string | null;
  readonly packages: readonly DeletedOfPackage[];
}

/** The report of one destruction; null when there is none in the acting city. Numbers and references alone. */
export const showDeletion = (
  { database, staffNames }: RetentionDeps,
  actor: Actor,
  deletionId: Uuid,
): Promise<DeletionView | null> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Numbers and references of cases of which nothing personal is left.');
    const deletion = await deletionById(tx, deletionId);
    if (deletion === null) return null;
    const names = await staffNames(tx, [deletion.deletedBy]);
    return {
      deletion,
      deletedBy: names.get(deletion.deletedBy) ?? null,
      packages: await deletedByPackage(tx, deletionId),
    };
  });

async function dueBy(tx: Tx): Promise<Instant> {
  const days = (await retentionDays(tx)) ?? DEFAULT_RETENTION_DAYS;
  return endOfDay(dueThrough(jstDate(tx.at), days));
}

const endOfDay = (date: PlainDate): Instant => addMs(startOfJstDay(addDays(date, 1)), -1);
