import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AgreementTerms, BasisRegister, BasisTerms } from './bases/basis-register.ts';
import { ORDINANCES_END } from './bases/legal-ground.ts';
import type { ProvidedField, ProvisionCategory, ProvisionPurpose } from './provided-field.ts';

/** What somebody wants to give: data of one category of people, to one municipality, for one purpose, on one day. */
export interface ProvisionFacts {
  readonly on: PlainDate;
  readonly category: ProvisionCategory;
  /** Six digits with the check digit. */
  readonly municipality: string;
  readonly purpose: ProvisionPurpose;
  readonly fields: readonly ProvidedField[];
}

/** Why nothing may be given. */
export const PROVISION_REASONS = [
  // Of the register as a whole.
  'no-basis',
  'category-not-covered',
  // Of the basis that comes nearest.
  'not-activated',
  'withdrawn',
  'not-yet-valid',
  'basis-expired',
  'regime-ended',
  'agreement-not-signed',
  'agreement-expired',
  'beyond-agreement',
  'opinion-missing',
  'opinion-against',
  'item-not-approved',
  'receiver-has-not-asked',
  'receiver-runs-no-service',
  'receiver-procedure-missing',
  'purpose-not-covered',
  'field-not-covered',
] as const;
export type ProvisionReason = (typeof PROVISION_REASONS)[number];

export type ProvisionDecision =
  | { readonly allowed: true; readonly reasons: readonly []; readonly basis: BasisTerms }
  | { readonly allowed: false; readonly reasons: readonly ProvisionReason[]; readonly basis: null };

/**
 * Whether the register allows it, on which basis, or why not: the reasons of the basis that lacks least (E-24, E-28, M-03,
 * M-07, P-04, P-10, P-12). Of several that allow it the one in force longest is named. `app.active_basis` says the same.
 */
export function decideProvision(register: BasisRegister, facts: ProvisionFacts): ProvisionDecision {
  const ofReceiver = register.bases.filter(
    ({ municipality }) => municipality === null || municipality === facts.municipality,
  );
  if (ofReceiver.length === 0) return refused(['no-basis']);
  const [nearest] = ofReceiver
    .filter(({ category }) => category === facts.category)
    .map(basis => ({
      basis,
      reasons: [...reasonsAgainst(register, basis, facts), ...reasonsAgainstUse(basis, facts)],
    }))
    .toSorted(
      (one, other) =>
        one.reasons.length - other.reasons.length ||
        compare(one.basis.validFrom, other.basis.validFrom) ||
        compare(one.basis.basisId, other.basis.basisId),
    );
  if (nearest === undefined) return refused(['category-not-covered']);
  return nearest.reasons.length === 0
    ? { allowed: true, reasons: [], basis: nearest.basis }
    : refused(nearest.reasons);
}

const refused = (reasons: readonly ProvisionReason[]): ProvisionDecision => ({
  allowed: false,
  reasons,
  basis: null,
});

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Why the basis holds for nothing on this day and for this municipality; empty when `app.active_basis` gives it. */
export const reasonsAgainst = (
  register: BasisRegister,
  basis: BasisTerms,
  facts: Pick<ProvisionFacts, 'on' | 'municipality'>,
): readonly ProvisionReason[] => [
  ...reasonsOfStatus(basis),
  ...reasonsOfTime(register, basis, facts.on),
  ...reasonsOfOpinion(register, basis, facts.on),
  ...reasonsOfReceiver(register, basis, facts),
];

/** What the basis does not list (E-14, M-03, P-04). */
const reasonsAgainstUse = (
  basis: BasisTerms,
  { purpose, fields }: Pick<ProvisionFacts, 'purpose' | 'fields'>,
): readonly ProvisionReason[] => [
  ...(basis.purposes.includes(purpose) ? [] : (['purpose-not-covered'] as const)),
  ...(within(fields, basis.fields) ? [] : (['field-not-covered'] as const)),
];

const within = <Item>(part: readonly Item[], whole: readonly Item[]): boolean =>
  part.every(item => whole.includes(item));

function reasonsOfStatus({ status }: BasisTerms): readonly ProvisionReason[] {
  switch (status) {
    case 'active':
      return [];
    case 'withdrawn':
      return ['withdrawn'];
    case 'draft':
    case 'proposed':
      return ['not-activated'];
  }
}

/** M-07: an agreement that ended ends what rests on it, whatever the basis itself says. */
function reasonsOfTime(
  { agreements }: BasisRegister,
  basis: BasisTerms,
  on: PlainDate,
): readonly ProvisionReason[] {
  const agreement = agreements.find(({ agreementId }) => agreementId === basis.agreementId) ?? null;
  if (basis.agreementId !== null && agreement === null) return ['agreement-not-signed'];
  return [
    ...endedReason(basis, agreement, on),
    ...(on < basis.validFrom || (agreement !== null && on < agreement.validFrom)
      ? (['not-yet-valid'] as const)
      : []),
    ...(agreement === null ? [] : reasonsOfAgreement(basis, agreement, on)),
  ];
}

function endedReason(
  basis: BasisTerms,
  agreement: AgreementTerms | null,
  on: PlainDate,
): readonly ProvisionReason[] {
  if (agreement !== null && on > agreement.lastDay) return ['agreement-expired'];
  if (basis.validThrough !== null && on > basis.validThrough) return ['basis-expired'];
  return basis.regime === 'ordinance' && on > ORDINANCES_END ? ['regime-ended'] : [];
}

const reasonsOfAgreement = (
  basis: BasisTerms,
  agreement: AgreementTerms,
  on: PlainDate,
): readonly ProvisionReason[] => [
  ...(agreement.signedOn !== null && on >= agreement.signedOn ? [] : (['agreement-not-signed'] as const)),
  ...(within(basis.purposes, agreement.purposes) && within(basis.fields, agreement.fields)
    ? []
    : (['beyond-agreement'] as const)),
];

/** E-07, P-02, R-01: without a law the council must have been heard, and its answer covers what it names alone. */
function reasonsOfOpinion(
  { opinions }: BasisRegister,
  basis: BasisTerms,
  on: PlainDate,
): readonly ProvisionReason[] {
  if (basis.ground !== 'ordinance-by-opinion') return [];
  const opinion = opinions.find(({ consultationId }) => consultationId === basis.consultationId);
  const answer = opinion?.answer ?? null;
  if (opinion === undefined || answer === null || on < answer.on) return ['opinion-missing'];
  if (answer.finding === 'not-appropriate') return ['opinion-against'];
  return within(opinion.items, answer.approvedItems) ? [] : ['item-not-approved'];
}

/** E-28, P-08, P-10 to P-12: only whoever asked, serves these people, and has its own procedure behind it. */
function reasonsOfReceiver(
  { requests }: BasisRegister,
  basis: BasisTerms,
  { municipality, on }: Pick<ProvisionFacts, 'on' | 'municipality'>,
): readonly ProvisionReason[] {
  const lacking = requests
    .filter(
      request =>
        request.municipality === municipality &&
        request.category === basis.category &&
        request.askedOn <= on &&
        (request.withdrawnOn === null || on < request.withdrawnOn),
    )
    .map((request): readonly ProvisionReason[] => [
      ...(isSince(request.servicesFrom, on) ? [] : (['receiver-runs-no-service'] as const)),
      ...(!basis.needsReceiverProcedure || isSince(request.procedureConfirmedOn, on)
        ? []
        : (['receiver-procedure-missing'] as const)),
    ])
    .toSorted((one, other) => one.length - other.length);
  return lacking[0] ?? ['receiver-has-not-asked'];
}

const isSince = (day: PlainDate | null, on: PlainDate): boolean => day !== null && day <= on;
