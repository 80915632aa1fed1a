import type { Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Verdict } from '../domain/conditions.ts';
import type { Draft, DraftAnswers } from '../domain/draft.ts';
import type { Step } from '../domain/steps.ts';
import { saveAnswers } from '../repository/draft.repository.ts';
import { accessStep, type OpenDraft, standing } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import { beginDraft } from './new-draft.ts';

export interface DraftDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
}

/** What came of posting a step. */
export type StepOutcome<Problem> =
  /** The draft expired. What was just typed was saved in a new draft where that was possible; its token is `rescued`. */
  | { readonly kind: 'gone'; readonly rescued: string | null }
  | { readonly kind: 'elsewhere'; readonly step: Step }
  | ({ readonly kind: 'invalid'; readonly problems: readonly Problem[] } & OpenDraft)
  | { readonly kind: 'saved'; readonly next: Step };

/** Judges what was typed; `verdict` is null while the conditions are not answered. */
type Read<Problem> = (tx: Tx, verdict: Verdict | null) => Result<Partial<DraftAnswers>, readonly Problem[]>;

/**
 * Keeps the answers of one step when they are well, with the language of its page, and says which step is next.
 * `afterSaving` does what belongs to the same transaction.
 */
export async function answerStep<Problem>(
  deps: DraftDeps,
  visitor: DraftVisitor,
  step: Step,
  read: Read<Problem>,
  afterSaving: (tx: Tx, open: OpenDraft) => Promise<void> = async () => undefined,
): Promise<StepOutcome<Problem>> {
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    const access = await accessStep(tx, deps.rulebook, tokenHashOf(visitor), step, true);
    if (access.kind === 'gone') return { kind: 'gone', rescued: await rescue(tx, visitor, read(tx, null)) };
    if (access.kind === 'elsewhere') {
      exemptFromAudit(tx, 'nothing was read or kept');
      return access;
    }
    const answers = read(tx, access.verdict);
    if (!answers.ok) {
      exemptFromAudit(tx, 'a person sees their own draft');
      return { ...access, kind: 'invalid', problems: answers.reason };
    }
    const { language } = visitor;
    const kept = { ...access.draft, language, answers: { ...access.draft.answers, ...answers.value } };
    await saveAnswers(tx, kept);
    await auditAnswer(tx, kept, answers.value);
    const open = standing(tx, deps.rulebook, kept);
    await afterSaving(tx, open);
    return { kind: 'saved', next: open.next };
  });
}

/** Keeps what was typed into a form whose draft had expired, so that it need not be typed again. */
async function rescue(
  tx: Tx,
  visitor: DraftVisitor,
  answers: Result<Partial<DraftAnswers>, unknown>,
): Promise<string | null> {
  if (!answers.ok || visitor.token === null) {
    exemptFromAudit(tx, 'nothing was read or kept');
    return null;
  }
  const { draft, token } = await beginDraft(tx, visitor.language, answers.value);
  await auditAnswer(tx, draft, answers.value);
  return token;
}

const auditAnswer = (tx: Tx, { filingId }: Draft, answers: Partial<DraftAnswers>): Promise<void> =>
  recordAudit(tx, {
    action: 'filing-draft.answer',
    resource: 'filing-draft',
    subjectId: filingId,
    purpose: 'self-recuperation',
    fields: Object.keys(answers),
  });
