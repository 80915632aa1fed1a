import type { Tx } from '../../../platform/db/database.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Verdict } from '../domain/conditions.ts';
import type { Draft } from '../domain/draft.ts';
import { isReachable, nextStep, type Step } from '../domain/steps.ts';
import { findDraft } from '../repository/draft.repository.ts';
import { judge } from './filing-rules.ts';

/** A draft with what the rules say about it at this instant. */
export interface OpenDraft {
  readonly draft: Draft;
  /** Null while the conditions are not answered. */
  readonly verdict: Verdict | null;
  readonly next: Step;
}

/** No draft (never begun, or expired), another step is due, or the step is open. */
export type DraftAccess =
  | { readonly kind: 'gone' }
  | { readonly kind: 'elsewhere'; readonly step: Step }
  | ({ readonly kind: 'open' } & OpenDraft);

/** The draft of a token as it stands now; null when it is gone. */
export async function openDraft(
  tx: Tx,
  rulebook: Rulebook,
  tokenHash: Uint8Array | null,
  lock = false,
): Promise<OpenDraft | null> {
  const draft = tokenHash === null ? null : await findDraft(tx, tokenHash, lock);
  return draft === null ? null : standing(tx, rulebook, draft);
}

/** What the rules say about a draft at the instant of the transaction. */
export function standing(tx: Tx, rulebook: Rulebook, draft: Draft): OpenDraft {
  const { conditions } = draft.answers;
  const verdict = conditions === null ? null : judge(rulebook, conditions, tx.at);
  return { draft, verdict, next: nextStep(draft, verdict) };
}

/** The draft if its owner may be at `step` now. */
export async function accessStep(
  tx: Tx,
  rulebook: Rulebook,
  tokenHash: Uint8Array | null,
  step: Step,
  lock = false,
): Promise<DraftAccess> {
  const open = await openDraft(tx, rulebook, tokenHash, lock);
  if (open === null) return { kind: 'gone' };
  return isReachable(step, open.next) ? { kind: 'open', ...open } : { kind: 'elsewhere', step: open.next };
}
