import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { CleanImage, ImageSanitiser } from '../../../platform/images/image-sanitiser.port.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type Evidence,
  type EvidenceEntry,
  type EvidenceProblem,
  type ImageKind,
  readEvidence,
  requiredImages,
} from '../domain/evidence.ts';
import { saveAnswers } from '../repository/draft.repository.ts';
import type { DraftDeps, StepOutcome } from './answer-step.ts';
import { accessStep, type OpenDraft, standing } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import { keepImage } from './image-vault.ts';
import { showStep } from './show-step.use-case.ts';

export interface EvidenceDeps extends DraftDeps {
  readonly keyRing: KeyRing;
  readonly images: Pick<ImageSanitiser, 'sanitise'>;
}

/** The files that were chosen, by the image they are meant to be. */
export type Uploads = Partial<Readonly<Record<ImageKind, Uint8Array>>>;

/**
 * Step 3, 検査結果. Every image that can be read is re-encoded, sealed and kept at once, also when something else on
 * the page has to be put right: nobody takes a photo twice. Nothing is decoded before the address is verified.
 */
export async function attachEvidence(
  deps: EvidenceDeps,
  visitor: DraftVisitor,
  entry: EvidenceEntry,
  uploads: Uploads,
): Promise<StepOutcome<EvidenceProblem>> {
  const before = await showStep(deps, visitor, 'evidence');
  if (before.kind === 'gone') return { kind: 'gone', rescued: null };
  if (before.kind === 'elsewhere') return before;
  const { clean, refused } = await sanitiseAll(deps, uploads);
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    const access = await accessStep(tx, deps.rulebook, tokenHashOf(visitor), 'evidence', true);
    if (access.kind !== 'open') {
      exemptFromAudit(tx, 'the draft was filed or expired while its images were read');
      return access.kind === 'gone' ? { kind: 'gone', rescued: null } : access;
    }
    for (const [kind, image] of clean) await keepImage(tx, deps.keyRing, access.draft.filingId, kind, image);
    const images = new Set([...access.draft.images, ...clean.keys()]);
    const evidence = readEvidence(entry);
    const draft = { ...access.draft, language: visitor.language, images };
    const kept = await keepAnswers(tx, draft, evidence.ok ? evidence.value : null);
    const open = standing(tx, deps.rulebook, kept);
    await recordAudit(tx, {
      action: 'filing-draft.attach',
      resource: 'filing-draft',
      subjectId: kept.filingId,
      purpose: 'self-recuperation',
      fields: [...clean.keys(), ...(evidence.ok ? ['evidence'] : [])],
    });
    const problems = [...(evidence.ok ? [] : evidence.reason), ...refused, ...missingImages(open, refused)];
    return problems.length === 0
      ? { kind: 'saved', next: open.next }
      : { kind: 'invalid', problems, ...open };
  });
}

async function sanitiseAll(deps: EvidenceDeps, uploads: Uploads) {
  const clean = new Map<ImageKind, CleanImage>();
  const refused: EvidenceProblem[] = [];
  for (const [kind, bytes] of Object.entries(uploads) as [ImageKind, Uint8Array][]) {
    const image = await deps.images.sanitise(bytes);
    if (image.ok) clean.set(kind, image.value);
    else refused.push({ field: kind, reason: image.reason });
  }
  return { clean, refused };
}

async function keepAnswers(tx: Tx, draft: OpenDraft['draft'], evidence: Evidence | null) {
  if (evidence === null) return draft;
  const kept = { ...draft, answers: { ...draft.answers, evidence } };
  await saveAnswers(tx, kept);
  return kept;
}

function missingImages(
  { draft, verdict }: OpenDraft,
  refused: readonly EvidenceProblem[],
): readonly EvidenceProblem[] {
  return requiredImages(verdict?.guardianRequired ?? false)
    .filter(kind => !draft.images.has(kind) && !refused.some(({ field }) => field === kind))
    .map(field => ({ field, reason: 'missing' }));
}
