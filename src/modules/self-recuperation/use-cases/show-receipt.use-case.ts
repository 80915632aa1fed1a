import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, type RecuperationCase } from '../../cases/index.ts';
import { nearestVersion } from '../../rulebook/index.ts';
import type { ObservationChannel } from '../domain/applicant.ts';
import type { Step } from '../domain/steps.ts';
import { filingById } from '../repository/filing.repository.ts';
import type { DraftDeps } from './answer-step.ts';
import { accessStep } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';

/** What the page after filing tells: what happens next, and when. */
export interface Receipt {
  readonly dueOn: PlainDate;
  /** The first day on which the person is asked how they are (K-38); null when their last day is the day of filing. */
  readonly firstQuestionOn: PlainDate | null;
  readonly observationChannel: ObservationChannel;
  readonly email: string;
  readonly course: RecuperationCase;
}

export type ReceiptAccess =
  | { readonly kind: 'gone' }
  | { readonly kind: 'elsewhere'; readonly step: Step }
  | { readonly kind: 'open'; readonly receipt: Receipt };

/** What becomes of the filing that the visitor's draft became; readable until the draft expires. */
export async function showReceipt(deps: DraftDeps, visitor: DraftVisitor): Promise<ReceiptAccess> {
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    const access = await accessStep(tx, deps.rulebook, tokenHashOf(visitor), 'done');
    if (access.kind !== 'open') {
      exemptFromAudit(tx, 'nothing was read');
      return access;
    }
    const filing = await filingById(tx, access.draft.filingId);
    const course = filing === null ? null : await caseById(tx, filing.caseId);
    if (filing === null || course === null) throw new Error('A draft was filed without its filing.');
    await recordAudit(tx, {
      action: 'filing.read-receipt',
      resource: 'filing',
      subjectId: filing.filingId,
      purpose: 'self-recuperation',
      fields: ['dueOn', 'email'],
    });
    const { dueOn, observationChannel, email } = filing;
    const submittedOn = jstDate(filing.submittedAt);
    const rule = nearestVersion(deps.rulebook.observation, submittedOn);
    const firstDay = addDays(submittedOn, rule.firstDayAfterSubmission);
    const firstQuestionOn = course.lastDay !== null && firstDay > course.lastDay ? null : firstDay;
    return { kind: 'open', receipt: { dueOn, firstQuestionOn, observationChannel, email, course } };
  });
}
