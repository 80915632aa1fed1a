import { recordAudit } from '../../audit/index.ts';
import type { Step } from '../domain/steps.ts';
import { saveAnswers } from '../repository/draft.repository.ts';
import type { DraftDeps } from './answer-step.ts';
import { openDraft, standing } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import { beginDraft } from './new-draft.ts';

export interface ConsentGiven {
  /** The token of a draft that had to be begun, for the visitor's cookie; null when they had one. */
  readonly newToken: string | null;
  readonly next: Step;
}

/**
 * Records that the visitor agreed to the notes of this version (K-26), in the draft they have or in a new one. A draft
 * that was filed already is left alone: whoever agrees again begins another filing.
 */
export async function giveConsent(
  deps: DraftDeps,
  visitor: DraftVisitor,
  given: { readonly version: string },
): Promise<ConsentGiven> {
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    const consent = { at: tx.at, version: given.version };
    const open = await openDraft(tx, deps.rulebook, tokenHashOf(visitor), true);
    const current = open === null || open.next === 'done' ? null : open.draft;
    const begun = current === null ? await beginDraft(tx, visitor.language, { consent }) : null;
    if (current !== null)
      await saveAnswers(tx, {
        ...current,
        language: visitor.language,
        answers: { ...current.answers, consent },
      });
    const draft = begun?.draft ?? current;
    if (draft === null) throw new Error('A draft is either kept or begun.');
    await recordAudit(tx, {
      action: 'filing-draft.consent',
      resource: 'filing-draft',
      subjectId: draft.filingId,
      purpose: 'self-recuperation',
      detail: { version: given.version },
    });
    const { next } = standing(tx, deps.rulebook, { ...draft, answers: { ...draft.answers, consent } });
    return { newToken: begun?.token ?? null, next };
  });
}
