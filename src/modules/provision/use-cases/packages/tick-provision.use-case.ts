import type { AuthorityId } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { recordAudits } from '../../../audit/index.ts';
import { isRecall, type RecallReason } from '../../domain/packages/recall-reason.ts';
import { dayOfSelection } from '../../domain/packages/selection-hour.ts';
import { type Difference, listUntrue, type Untrue } from '../../repository/packages/difference.repository.ts';
import { packagesInSealing } from '../../repository/packages/package.repository.ts';
import { liftRecalls, openRecalls } from '../../repository/packages/recall.repository.ts';
import {
  listOpen,
  type OpenPackage,
  type Pair,
  wasSelected,
} from '../../repository/packages/selection.repository.ts';
import { enqueueBuilding } from './build-package.use-case.ts';
import { findDifferences, inLanes } from './find-differences.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { selectDue } from './select-due.use-case.ts';
import { type DiscardReason, giveUp, selectPackage } from './select-package.ts';

type Deps = Pick<PackagesDeps, 'database'>;

/** What a minute of the tick did. */
export interface TickedProvision {
  readonly recalls: number;
  readonly renewed: number;
  readonly selected: number;
}

/**
 * Decides again, every minute, about everything that was given or is about to be (A-17, A-18, F-17): whoever is not so any
 * more drops out of the packages that wait, is to be told by telephone where a receiver knows of them, and stands as
 * cancelled in a package that is ready at once. From its hour on, the selection of the day is made once.
 */
export async function tickProvision(deps: Deps, authorityId: AuthorityId): Promise<TickedProvision> {
  const { database } = deps;
  const actor = systemActor(authorityId, 'provision.tick');
  const { differences } = await findDifferences(deps, actor, { isUrgent: false });
  const { recalls, pairs, isDayDue } = await database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Nothing was found that is not so any more.');
    const today = jstDate(tx.at);
    const untrue: Untrue[] = [];
    for (const difference of differences) untrue.push(...(await listUntrue(tx, difference, today)));
    const opened = await noteRecalls(tx, untrue);
    await enqueueBuilding(tx, await packagesInSealing(tx));
    const day = dayOfSelection(tx.at);
    return {
      recalls: opened,
      pairs: pairsToRenew(untrue, await listOpen(tx, today)),
      isDayDue: day !== null && !(await wasSelected(tx, day)),
    };
  });
  const renewed = await inLanes(pairs, ({ pair, why }) => {
    const difference = differences.find(found => keyOf(found) === keyOf(pair));
    return database.withTenant(actor, tx => renew(tx, difference ?? pair, why));
  });
  return { recalls, renewed, selected: isDayDue ? await selectDue(deps, authorityId) : 0 };
}

async function noteRecalls(tx: Tx, untrue: readonly Untrue[]): Promise<number> {
  const recalls = untrue.filter((row): row is Untrue & { readonly reason: RecallReason } =>
    isRecall(row.reason),
  );
  await liftRecalls(tx, recalls);
  const opened = await openRecalls(tx, recalls);
  await recordAudits(
    tx,
    opened.map(({ caseId, reason, municipalityCode }) => ({
      action: 'provision.notice-recall',
      resource: 'provision-recall',
      subjectId: caseId,
      purpose: 'provision',
      detail: { reason, municipality: municipalityCode },
    })),
  );
  return opened.length;
}

const keyOf = ({ basisId, municipalityCode }: Pair): string => `${municipalityCode} ${basisId}`;

/** The pairs that need a package now: theirs holds what is not so any more, or lacks what must be told. */
export function pairsToRenew(
  untrue: readonly Pick<Untrue, 'basisId' | 'municipalityCode' | 'reason' | 'isPrepared'>[],
  open: readonly Pick<OpenPackage, 'basisId' | 'municipalityCode' | 'status' | 'staleRows'>[],
): readonly { readonly pair: Pair; readonly why: DiscardReason }[] {
  const openOf = new Map(open.map(given => [keyOf(given), given]));
  const found = new Map<string, { pair: Pair; why: DiscardReason }>();
  const add = ({ basisId, municipalityCode }: Pair, why: DiscardReason): void => {
    const pair = { basisId, municipalityCode };
    if (!found.has(keyOf(pair))) found.set(keyOf(pair), { pair, why });
  };
  for (const given of open) if (given.staleRows > 0) add(given, 'stale');
  for (const row of untrue) {
    if (row.isPrepared) continue;
    const waits = openOf.get(keyOf(row))?.status;
    // A correction can wait until a package that two people already look at has gone out; a recall cannot.
    if (isRecall(row.reason)) add(row, 'recall');
    else if (waits === undefined || waits === 'selected') add(row, 'selected-anew');
  }
  return [...found.values()];
}

async function renew(tx: Tx, pair: Pair & Partial<Difference>, why: DiscardReason): Promise<number> {
  const open = await listOpen(tx, jstDate(tx.at), pair);
  for (const { packageId } of open) await giveUp(tx, packageId, why);
  const selected = await selectPackage(tx, pair, { statuses: [], why });
  if (!selected.ok && open.length === 0) exemptFromAudit(tx, 'Nothing is to be told.');
  return selected.ok ? 1 : 0;
}
