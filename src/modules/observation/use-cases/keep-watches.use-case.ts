import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { ageOn } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { scheduleFor } from '../domain/schedule.ts';
import {
  storeWatches,
  unwatchedCases,
  type WatchFacts,
  watchFactsOf,
} from '../repository/watch.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

const BATCH = 5_000;

/**
 * Begins the watch of every open case that has none, opened at `openedFrom` or later (null: whenever), and gives those
 * another schedule whose own the rulebook has dropped. Returns how many were begun or changed.
 */
export async function keepWatches(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  authorityId: AuthorityId,
  openedFrom: Instant | null,
): Promise<number> {
  const actor = systemActor(authorityId, 'observation.watch');
  let kept = 0;
  let after: Uuid | null = null;
  do {
    const batch: readonly Uuid[] = await deps.database.withTenant(actor, async tx => {
      const schedules = observationRuleAt(deps.rulebook, tx.at).schedules.map(({ code }) => code);
      const caseIds = await unwatchedCases(tx, schedules, { after, openedFrom }, BATCH);
      if (caseIds.length === 0) exemptFromAudit(tx, 'Everybody is watched.');
      else await decideWatches(deps, tx, caseIds);
      return caseIds;
    });
    kept += batch.length;
    after = batch.length === BATCH ? (batch.at(-1) ?? null) : null;
  } while (after !== null);
  return kept;
}

/**
 * Decides the schedule of these people anew, as after a transfer to the notified or when their watch is taken up again.
 * Whoever has no watch gets one. Writes the audit row. E-21, K-38.
 */
export async function decideWatches(
  { rulebook }: { readonly rulebook: Rulebook },
  tx: Tx,
  caseIds: readonly Uuid[],
): Promise<void> {
  const rule = observationRuleAt(rulebook, tx.at);
  const age = ({ birthDate }: WatchFacts) => ageOn(birthDate, jstDate(tx.at));
  const watches = (await watchFactsOf(tx, caseIds)).map(facts => ({
    caseId: facts.caseId,
    schedule: scheduleFor(rule, { ...facts, age: age(facts) }).code,
    channel: facts.channel,
  }));
  await storeWatches(tx, watches);
  await recordAudit(tx, {
    action: 'observation.watch',
    resource: 'watch',
    subjectId: caseIds.length === 1 ? (caseIds[0] ?? null) : null,
    purpose: 'observation',
    fields: ['birthDate', 'riskFactors', 'pregnancy', 'observationChannel'],
    detail: { watches: watches.length },
  });
}
