import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { type Decision, decideSettling, type SettleRefusal } from '../domain/decision.ts';
import { isAmong, mayMove, SUPPORTED } from '../domain/support-status.ts';
import { decidersOn, mayDecideOn, type TeamPost } from '../domain/team.ts';
import { countOpenCases } from '../repository/open-cases.repository.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import { lockSupportCase } from '../repository/support-case.repository.ts';
import {
  decisionsOfProgramme,
  insertDecision,
  lockDecision,
  type NewDecision,
  type OpenDecision,
  openDecisions,
  setOutcome,
} from '../repository/support-decision.repository.ts';
import { teamPosts } from '../repository/team.repository.ts';
import { eligibilityOf } from './check-conditions.use-case.ts';
import { moveSupportCase } from './move-support-case.use-case.ts';
import { auditSupport, type SupportDeps } from './support-deps.ts';

export type { OpenDecision } from '../repository/support-decision.repository.ts';

/** A decision as somebody of the unit writes it down. */
export type WrittenDecision = Omit<NewDecision, 'recordedBy'>;

export type WriteRefusal = 'no-such-case' | 'not-for-this-case';

/**
 * Writes a decision of the mayor down, to be confirmed by another person (Y-04, A-14, Y-13, Y-16). For an exception the case
 * waits from then on. Returns the id of the decision.
 */
export const writeDecision = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  written: WrittenDecision,
): Promise<Result<Uuid, WriteRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const refusal = await prepareCase(tx, written);
    if (refusal !== null) {
      exemptFromAudit(tx, 'Nothing was decided.');
      return fail(refusal);
    }
    const decisionId = await insertDecision(tx, { ...written, recordedBy: actor.id });
    await auditSupport(tx, {
      action: 'support.write-decision',
      supportCaseId: written.supportCaseId,
      fields: ['decisions'],
      detail: { kind: written.kind },
    });
    return ok(decisionId);
  });

async function prepareCase(
  tx: Tx,
  { supportCaseId, kind }: Pick<WrittenDecision, 'supportCaseId' | 'kind'>,
): Promise<WriteRefusal | null> {
  if (supportCaseId === null) return null;
  const subject = await lockSupportCase(tx, supportCaseId);
  if (subject === null) return 'no-such-case';
  switch (kind) {
    case 'other-support':
      return isAmong(subject.status, SUPPORTED) ? null : 'not-for-this-case';
    case 'address-exception':
    case 'self-recuperation':
      if (subject.status === 'exception') return null;
      if (!mayMove(subject.status, 'asks-mayor')) return 'not-for-this-case';
      await moveSupportCase(tx, supportCaseId, 'asks-mayor');
      return null;
    default:
      return 'not-for-this-case';
  }
}

export interface DecisionsView {
  readonly open: readonly OpenDecision[];
  /** Those about the whole programme, newest first. */
  readonly ofProgramme: readonly Decision[];
  /** Who confirms decisions today (Y-15). */
  readonly deciders: readonly TeamPost[];
  readonly decidesToday: boolean;
  readonly staff: ReadonlyMap<Uuid, string>;
}

/** The decisions that wait, and those that hold for everybody. */
export const showDecisions = (deps: SupportDeps, actor: StaffActor): Promise<DecisionsView> =>
  deps.database.withTenant(actor, async tx => {
    const open = await openDecisions(tx);
    const ofProgramme = await decisionsOfProgramme(tx);
    const today = jstDate(tx.at);
    const posts = await teamPosts(tx, today);
    const deciders = decidersOn(posts, today);
    await auditSupport(tx, {
      action: 'support.list-decisions',
      supportCaseId: null,
      fields: ['name', 'decisions'],
      detail: { rows: open.length },
    });
    const people = [...open, ...ofProgramme].flatMap(({ recordedBy, settledBy }) => [recordedBy, settledBy]);
    const accounts = [...people, ...deciders.map(({ accountId }) => accountId)].filter(id => id !== null);
    return {
      open,
      ofProgramme,
      deciders,
      decidesToday: mayDecideOn(posts, actor.id, today),
      staff: await deps.staffNames(tx, [...new Set(accounts)]),
    };
  });

export type OutcomeRefusal = SettleRefusal | 'no-such-decision' | 'open-cases';

/**
 * Confirms a decision or sends it back (Y-04, Y-15), by another person than who wrote it down. A case that waited for it
 * gets support when nothing else is missing, or none when it was refused. The end of the programme is not confirmed while
 * cases are open that nobody said what becomes of (Y-16).
 */
export const settleDecision = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  decisionId: Uuid,
  outcome: 'granted' | 'refused',
): Promise<Result<Decision, OutcomeRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const decision = await lockDecision(tx, decisionId);
    if (decision === null) {
      exemptFromAudit(tx, 'There is no such decision.');
      return fail('no-such-decision');
    }
    const settled = await settle(tx, actor, decision, outcome);
    await auditSupport(tx, {
      action: settled.ok ? 'support.settle-decision' : 'support.settle-decision-refused',
      supportCaseId: decision.supportCaseId,
      fields: ['decisions'],
      detail: { kind: decision.kind, outcome, ...(!settled.ok && { reason: settled.reason }) },
    });
    return settled;
  });

async function settle(
  tx: Tx,
  actor: StaffActor,
  decision: Decision,
  outcome: 'granted' | 'refused',
): Promise<Result<Decision, OutcomeRefusal>> {
  const today = jstDate(tx.at);
  const decidesToday = mayDecideOn(await teamPosts(tx, today), actor.id, today);
  const allowed = decideSettling(decision, { accountId: actor.id, decidesToday });
  if (!allowed.ok) return allowed;
  const endsProgramme = decision.kind === 'programme-end' && outcome === 'granted';
  if (endsProgramme && !decision.carriesOpenCases && (await countOpenCases(tx)) > 0)
    return fail('open-cases');
  await setOutcome(tx, decision.decisionId, outcome, actor.id);
  if (decision.supportCaseId !== null && decision.kind !== 'other-support')
    await goOn(tx, decision.supportCaseId, outcome);
  return ok(decision);
}

/** What becomes of the case that waited for the decision. */
async function goOn(tx: Tx, supportCaseId: Uuid, outcome: 'granted' | 'refused'): Promise<void> {
  const subject = await lockSupportCase(tx, supportCaseId);
  if (subject?.status !== 'exception') return;
  if (outcome === 'refused') {
    await moveSupportCase(tx, supportCaseId, 'refused');
    return;
  }
  const { kind } = await eligibilityOf(tx, subject, await programmeOf(tx));
  if (kind === 'eligible') await moveSupportCase(tx, supportCaseId, 'granted');
  else if (kind === 'not-eligible') await moveSupportCase(tx, supportCaseId, 'refused');
}
