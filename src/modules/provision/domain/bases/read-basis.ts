import { PROVIDED_FIELDS, PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../provided-field.ts';
import { type ReadForm, readerOf, type TypedForm } from './form-reader.ts';
import { LEGAL_GROUNDS, ORDINANCES_END, regimeOf, regimeOn } from './legal-ground.ts';
import type { Agreement, HandlingMatter, LegalBasis } from './papers.ts';

/** A basis as it is typed. */
export type TypedBasis = Omit<LegalBasis, 'municipality'> & { readonly municipalityName: string | null };

/**
 * Reads the form of a legal basis. A ground of the ordinances begins and ends at the latest on 2023-03-31, one of the Act
 * begins at the earliest on the day after (APPI art. 69).
 */
export function readBasis(form: TypedForm): ReadForm<TypedBasis> {
  const reader = readerOf(form);
  const ground = reader.choice('ground', LEGAL_GROUNDS);
  const regime = regimeOf(ground);
  const validFrom = reader.day('validFrom');
  const validThrough = reader.optionalDay('validThrough');
  if (validThrough !== null && validThrough < validFrom) reader.refuse('validThrough', 'before-start');
  if (regimeOn(validFrom) !== regime) reader.refuse('validFrom', 'wrong-regime');
  if (regime === 'ordinance' && validThrough !== null && validThrough > ORDINANCES_END)
    reader.refuse('validThrough', 'ends-too-late');
  const consultationId = reader.optionalLine('consultation');
  if (ground === 'ordinance-by-opinion' && consultationId === null)
    reader.refuse('consultation', 'opinion-needed');
  return reader.done({
    title: reader.line('title'),
    category: reader.choice('category', PROVISION_CATEGORIES),
    municipalityName: reader.optionalLine('municipality'),
    purposes: reader.someOf('purposes', PROVISION_PURPOSES),
    fields: reader.someOf('fields', PROVIDED_FIELDS),
    receivingUnit: reader.optionalLine('receivingUnit'),
    needsReceiverProcedure: form.text('needsReceiverProcedure') === 'yes',
    validFrom,
    validThrough,
    regime,
    ground,
    article: reader.line('article'),
    reason: reader.text('reason'),
    deletionPlan: reader.text('deletionPlan'),
    matterId: reader.optionalLine('matter'),
    consultationId,
    agreementId: reader.optionalLine('agreement'),
    noticeId: reader.optionalLine('notice'),
  });
}

/** What the papers that a basis names must have in common with it. */
export interface NamedPapers {
  readonly agreement: Pick<Agreement, 'municipality' | 'category' | 'purposes' | 'fields'> | null;
  readonly matter: Pick<HandlingMatter, 'legalGround'> | null;
}

/**
 * What a basis says beside or beyond its papers: another municipality or category than its agreement, more than is agreed
 * (M-03, M-05), or a law as its ground for a matter for which the register knows of none (P-02).
 */
export function problemsWithPapers(
  basis: Pick<LegalBasis, 'municipality' | 'category' | 'purposes' | 'fields' | 'ground'>,
  { agreement, matter }: NamedPapers,
): ReadForm<null> {
  const reader = readerOf(NOTHING_TYPED);
  if (agreement !== null) {
    const { purposes, fields } = agreement;
    if (agreement.municipality !== basis.municipality || agreement.category !== basis.category)
      reader.refuse('agreement', 'other-paper');
    if (basis.purposes.some(purpose => !purposes.includes(purpose)))
      reader.refuse('purposes', 'beyond-agreement');
    if (basis.fields.some(field => !fields.includes(field))) reader.refuse('fields', 'beyond-agreement');
  }
  if (matter?.legalGround === null && (basis.ground === 'ordinance-by-law' || basis.ground === 'appi-by-law'))
    reader.refuse('ground', 'wrong-ground');
  return reader.done(null);
}

const NOTHING_TYPED: TypedForm = { text: () => '', all: () => [] };
