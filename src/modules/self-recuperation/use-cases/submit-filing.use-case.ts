import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, openCase, openCasesOf, type RecuperationCase } from '../../cases/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import { findOrCreatePerson, type PersonIndex } from '../../persons/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Filing } from '../domain/filing.ts';
import type { Step } from '../domain/steps.ts';
import {
  decideSubmission,
  type EarlierFiling,
  type EarlierFilings,
  type SubmissionRefusal,
} from '../domain/submit-filing.ts';
import { markDraftSubmitted } from '../repository/draft.repository.ts';
import { deleteEmailCodes } from '../repository/email-code.repository.ts';
import { filingById, insertFiling, lockStandingFilings } from '../repository/filing.repository.ts';
import { undoIfRefused } from '../repository/savepoint.ts';
import { openDraft } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import { completeIssued, supersedeFiling, withdrawIssued } from './end-filing.ts';
import { contentOf, personOf, type ReadyDraft, readyDraft } from './filing-content.ts';
import { createResidentLink } from './resident-link.use-case.ts';

export interface SubmitDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly secretBox: SecretBox;
  /** Finds a person's earlier filings without the database knowing how. */
  readonly personIndex: PersonIndex;
}

export type SubmissionOutcome =
  | { readonly kind: 'gone' }
  | { readonly kind: 'elsewhere'; readonly step: Step }
  /** An issued filing of the same person is in force (K-65). */
  | { readonly kind: 'notice-in-force'; readonly withdrawable: boolean }
  /** The person is a notified patient. */
  | { readonly kind: 'notified' }
  | { readonly kind: 'submitted'; readonly filingId: Uuid };

/**
 * 「回答」: makes the draft a filing, in one transaction with everything that follows from it: the case and its period,
 * the end of an earlier filing, the completion mail, the audit and the event for other modules (K-28, K-34, K-36, K-37).
 * A second press finds the draft filed and changes nothing. The filing speaks the language of the page it was sent from.
 */
export async function submitFiling(
  deps: SubmitDeps,
  visitor: DraftVisitor,
  wanted: { readonly withdrawEarlier: boolean },
): Promise<SubmissionOutcome> {
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    const open = await openDraft(tx, deps.rulebook, tokenHashOf(visitor), true);
    if (open === null || open.next === 'done') {
      exemptFromAudit(tx, 'nothing was read or kept');
      return open === null ? { kind: 'gone' } : { kind: 'submitted', filingId: open.draft.filingId };
    }
    const ready = readyDraft({ ...open, draft: { ...open.draft, language: visitor.language } });
    if (ready === null) {
      exemptFromAudit(tx, 'nothing was read or kept');
      return { kind: 'elsewhere', step: open.next };
    }
    const filed = await undoIfRefused(tx, () => file(tx, deps, ready, wanted.withdrawEarlier));
    const { filingId } = ready.draft;
    await audit(tx, filed.ok ? 'filing.submit' : 'filing.submit-refused', filingId);
    if (filed.ok) return { kind: 'submitted', filingId };
    return filed.reason.kind === 'not-ready' ? { kind: 'elsewhere', step: filed.reason.step } : filed.reason;
  });
}

async function file(
  tx: Tx,
  deps: SubmitDeps,
  ready: ReadyDraft,
  withdrawalWanted: boolean,
): Promise<Result<EarlierFilings<Filing>, SubmissionRefusal>> {
  const { filingId, replacesFilingId } = ready.draft;
  // Locks the person: whatever else is submitted for them waits until this transaction ends.
  const { personId } = await findOrCreatePerson(tx, deps.personIndex, personOf(ready));
  const earlier: (Filing & EarlierFiling)[] = [];
  for (const filing of await lockStandingFilings(tx, personId, replacesFilingId))
    earlier.push({
      ...filing,
      over: (await caseById(tx, filing.caseId))?.status !== 'open',
      withdrawable: filing.filingId === replacesFilingId || filing.email === ready.applicant.email,
    });
  const notified = await isNotified(tx, personId, replacesFilingId);
  const decision = decideSubmission({ next: 'confirm', earlier, withdrawalWanted, notified });
  if (!decision.ok) return decision;
  for (const filing of decision.value.superseded) await supersedeFiling(tx, filing);
  for (const filing of decision.value.withdrawn) await withdrawIssued(tx, deps.secretBox, filing);
  for (const filing of decision.value.completed) await completeIssued(tx, filing);

  const { testedOn, onsetOn } = ready.conditions;
  const opened = await openCase(tx, deps.rulebook, { personId, testedOn, onsetOn });
  await insertFiling(tx, {
    ...contentOf(ready, deps.rulebook, tx.at),
    filingId,
    personId,
    caseId: opened.caseId,
  });
  await markDraftSubmitted(tx, filingId);
  await deleteEmailCodes(tx, filingId);
  await tell(tx, deps, ready, opened);
  return decision;
}

/** Whether the person, or the one of the filing that is corrected, is watched as a notified patient. */
async function isNotified(tx: Tx, personId: Uuid, replacesFilingId: Uuid | null): Promise<boolean> {
  const replaced = replacesFilingId === null ? null : await filingById(tx, replacesFilingId);
  const corrected = replaced === null ? null : await caseById(tx, replaced.caseId);
  const watched = [...(await openCasesOf(tx, personId)), ...(corrected === null ? [] : [corrected])];
  return watched.some(({ status, category }) => status === 'open' && category === 'notified');
}

async function tell(tx: Tx, deps: SubmitDeps, ready: ReadyDraft, opened: RecuperationCase): Promise<void> {
  const { filingId, language } = ready.draft;
  await planMessage(tx, deps.secretBox, {
    channel: 'mail',
    template: 'filing-completed',
    language,
    recipient: ready.applicant.email,
    secret: await createResidentLink(tx, filingId),
    subjectId: filingId,
    dedupeKey: `filing-completed|${filingId}`,
  });
  await publish(tx, { type: 'filing.submitted', payload: { filingId, caseId: opened.caseId } });
  await recordAudit(tx, {
    action: 'case.open',
    resource: 'case',
    subjectId: opened.caseId,
    purpose: 'self-recuperation',
    detail: { startsOn: jstDate(tx.at) },
  });
}

const audit = (tx: Tx, action: string, subjectId: Uuid): Promise<void> =>
  recordAudit(tx, { action, resource: 'filing', subjectId, purpose: 'self-recuperation' });
