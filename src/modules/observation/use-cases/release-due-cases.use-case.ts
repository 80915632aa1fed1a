import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { type AuditEntry, recordAudits } from '../../audit/index.ts';
import { releaseCases } from '../../cases/index.ts';
import { dangerWithoutAnswer } from '../domain/care-task.ts';
import { releaseStep } from '../domain/release-confirmation.ts';
import { dueOf } from '../domain/task-clock.ts';
import { type NewCareTask, openTasks } from '../repository/care-task.repository.ts';
import { casesPastEnd, type EndedCase, proposedAlready } from '../repository/open-case.repository.ts';
import { heardOf } from '../repository/release-candidate.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';
import { releaseProposal } from './release-proposal-of.ts';
import { withdrawQuestions } from './withdraw-questions.ts';

const BATCH = 2_000;

type ReleaseDeps = Pick<ObservationDeps, 'database' | 'rulebook'>;

/** What came of the periods that were over. */
export interface Releases {
  readonly released: number;
  /** Put before staff, who confirm them. */
  readonly proposed: number;
}

/**
 * Releases everybody whose period is over and who was last heard to be well, or proposes it to staff where the rulebook
 * wants a person to confirm. The others stay on the watch list until staff have spoken to them. K-39 to K-41, SM-2.
 */
export async function releaseDueCases(deps: ReleaseDeps, authorityId: AuthorityId): Promise<Releases> {
  const actor = systemActor(authorityId, 'observation.release');
  let all: Releases = { released: 0, proposed: 0 };
  let last: Uuid | null = null;
  do {
    const batch: ReleasedBatch = await deps.database.withTenant(actor, tx => releaseBatch(deps, tx, last));
    all = { released: all.released + batch.released, proposed: all.proposed + batch.proposed };
    last = batch.last;
  } while (last !== null);
  return all;
}

interface ReleasedBatch extends Releases {
  /** The last case of a full batch; null when no more can follow. */
  readonly last: Uuid | null;
}

async function releaseBatch(deps: ReleaseDeps, tx: Tx, after: Uuid | null): Promise<ReleasedBatch> {
  const cases = await casesPastEnd(tx, after, BATCH);
  const { byRule, byStaff } = await decide(deps, tx, cases);
  const released = await releaseCases(
    tx,
    byRule.map(({ caseId }) => caseId),
  );
  await withdrawQuestions(tx, released);
  const known = await proposedAlready(tx, byStaff);
  const proposed = byStaff.filter(({ caseId }) => !known.has(caseId));
  await openTasks(
    tx,
    proposed.map(subject => proposalOf(deps, tx, subject)),
  );
  if (released.length + proposed.length === 0) exemptFromAudit(tx, 'Nobody could be released by rule.');
  await recordAudits(tx, [
    ...released.map(caseId => auditOf('case.release', caseId)),
    ...proposed.map(({ caseId }) => auditOf('case.propose-release', caseId)),
  ]);
  return {
    released: released.length,
    proposed: proposed.length,
    last: cases.length === BATCH ? (cases.at(-1)?.caseId ?? null) : null,
  };
}

async function decide({ rulebook }: ReleaseDeps, tx: Tx, cases: readonly EndedCase[]) {
  const heard = await heardOf(
    tx,
    cases.map(({ caseId }) => caseId),
  );
  const rule = observationRuleAt(rulebook, tx.at);
  const stepOf = (subject: EndedCase) => {
    const known = heard.get(subject.caseId);
    if (known === undefined) return 'stay';
    const proposal = releaseProposal(rulebook, tx, { ...subject, status: 'open' }, known);
    return releaseStep(proposal, subject.category, rule).kind;
  };
  const steps = cases.map(subject => ({ subject, step: stepOf(subject) }));
  const those = (wanted: 'release' | 'ask-staff') =>
    steps.flatMap(({ subject, step }) => (step === wanted ? [subject] : []));
  return { byRule: those('release'), byStaff: those('ask-staff') };
}

/** The task of the day on which the release is first possible; once for each end of the period. */
function proposalOf({ rulebook }: ReleaseDeps, { at }: Tx, { caseId }: EndedCase): NewCareTask {
  const danger = dangerWithoutAnswer('release-proposal');
  const times = { danger, openedAt: at, lastCallAt: null, callAgainAt: null };
  const dueBy = dueOf(times, observationRuleAt(rulebook, at));
  return { caseId, kind: 'release-proposal', slotOn: jstDate(at), slotNo: 1, danger, openedAt: at, dueBy };
}

const auditOf = (action: string, caseId: Uuid): AuditEntry => ({
  action,
  resource: 'case',
  subjectId: caseId,
  purpose: 'observation',
  fields: ['endsAt', 'temperature', 'symptoms'],
  detail: { by: 'rule' },
});
