import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type FieldProblem, typedText } from './field-problem.ts';

/** The images of a filing (K-29, K-32, K-33). */
export const IMAGE_KINDS = ['test-result', 'identity', 'guardian-identity'] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** Step 3, 検査結果, without its images: a photo of the kit (K-30) or the notice of a result (K-31). */
export type Evidence = { readonly remarks: string | null } & (
  | { readonly kind: 'kit'; readonly listed: true; readonly maker: null }
  /** A kit that the prefecture's page does not list: its maker is required (K-54). */
  | { readonly kind: 'kit'; readonly listed: false; readonly maker: string }
  | { readonly kind: 'notice'; readonly listed: null; readonly maker: null }
);

/** The same as typed. */
export interface EvidenceEntry {
  readonly kind: 'kit' | 'notice' | null;
  readonly listed: boolean | null;
  readonly maker: string;
  readonly remarks: string;
}

export type EvidenceField = 'evidence-kind' | 'kit-listed' | 'kit-maker' | 'remarks' | ImageKind;

/** Why an uploaded file was not kept, as the image sanitiser says. */
type ImageRefusal = 'too-large' | 'too-many-pixels' | 'unsupported-type' | 'damaged' | 'too-small';

type EvidenceReason = 'missing' | 'too-long' | ImageRefusal;
export type EvidenceProblem = FieldProblem<EvidenceField, EvidenceReason>;

const LONGEST_MAKER = 100;
const LONGEST_REMARKS = 500;

/**
 * Reads step 3, or names everything to put right. The test date that K-54 wants beside an off-list kit's maker is the
 * one of step 1 and is not asked twice.
 */
export function readEvidence(entry: EvidenceEntry): Result<Evidence, readonly EvidenceProblem[]> {
  const problems: EvidenceProblem[] = [];
  const remarks = typedText(entry.remarks);
  const maker = typedText(entry.maker);
  if (entry.kind === null) problems.push({ field: 'evidence-kind', reason: 'missing' });
  if (entry.kind === 'kit' && entry.listed === null)
    problems.push({ field: 'kit-listed', reason: 'missing' });
  if (entry.kind === 'kit' && entry.listed === false) {
    if (maker === null) problems.push({ field: 'kit-maker', reason: 'missing' });
    else if (maker.length > LONGEST_MAKER) problems.push({ field: 'kit-maker', reason: 'too-long' });
  }
  if (remarks !== null && remarks.length > LONGEST_REMARKS)
    problems.push({ field: 'remarks', reason: 'too-long' });
  if (problems.length > 0) return fail(problems);
  if (entry.kind === 'notice') return ok({ kind: 'notice', listed: null, maker: null, remarks });
  if (entry.listed === false && maker !== null) return ok({ kind: 'kit', listed: false, maker, remarks });
  return ok({ kind: 'kit', listed: true, maker: null, remarks });
}

/** The images that a filing needs: a minor's guardian shows who they are, too (K-33). */
export const requiredImages = (guardianRequired: boolean): readonly ImageKind[] =>
  guardianRequired ? IMAGE_KINDS : ['test-result', 'identity'];
