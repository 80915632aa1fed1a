import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { type AuditEntry, recordAudits } from '../../audit/index.ts';
import { releaseCases } from '../../cases/index.ts';
import { casesPastEnd } from '../repository/open-case.repository.ts';
import { heardOf } from '../repository/release-candidate.repository.ts';
import { cancelOpenSlotsOf } from '../repository/slot.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { releaseProposal } from './release-proposal-of.ts';

const BATCH = 500;

/**
 * Releases by rule everybody whose period is over and who was last heard to be well. The others stay on the watch
 * list until staff have spoken to them. Returns how many were released.
 */
export async function releaseDueCases(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  authorityId: AuthorityId,
): Promise<number> {
  const actor = systemActor(authorityId, 'observation.release');
  let released = 0;
  let last: Uuid | null = null;
  do {
    const batch: ReleasedBatch = await deps.database.withTenant(actor, tx => releaseBatch(deps, tx, last));
    released += batch.released;
    last = batch.last;
  } while (last !== null);
  return released;
}

interface ReleasedBatch {
  readonly released: number;
  /** The last case of a full batch; null when no more can follow. */
  readonly last: Uuid | null;
}

async function releaseBatch(
  deps: Pick<ObservationDeps, 'rulebook'>,
  tx: Tx,
  after: Uuid | null,
): Promise<ReleasedBatch> {
  const cases = await casesPastEnd(tx, after, BATCH);
  const heard = await heardOf(
    tx,
    cases.map(({ caseId }) => caseId),
  );
  const releasable = cases.filter(subject => {
    const known = heard.get(subject.caseId);
    return (
      known !== undefined && releaseProposal(deps.rulebook, tx, { ...subject, status: 'open' }, known).ok
    );
  });
  const released = await releaseCases(
    tx,
    releasable.map(({ caseId }) => caseId),
  );
  if (released.length === 0) exemptFromAudit(tx, 'Nobody could be released by rule.');
  await cancelOpenSlotsOf(tx, released);
  await recordAudits(tx, released.map(releaseEntry));
  return {
    released: released.length,
    last: cases.length === BATCH ? (cases.at(-1)?.caseId ?? null) : null,
  };
}

const releaseEntry = (caseId: Uuid): AuditEntry => ({
  action: 'case.release',
  resource: 'case',
  subjectId: caseId,
  purpose: 'observation',
  fields: ['endsAt', 'temperature', 'symptoms'],
  detail: { by: 'rule' },
});
