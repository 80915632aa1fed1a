import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Whose data a package holds (E-05). */
export const CATEGORIES = ['notified', 'self', 'contact'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What they may be used for (M-03). */
export const PURPOSES = ['shopping', 'rubbish', 'health-call'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What there is of each person (E-14, M-05). */
export const FIELDS = ['name', 'address', 'contact', 'period'] as const;
export type Field = (typeof FIELDS)[number];

/** On what the city itself may take data from a provider (E-07, P-12): its agreement, and what its own board answered. */
export interface AcceptedBasis {
  readonly acceptedBasisId: Uuid;
  /** The provider's local government code. */
  readonly providerCode: number;
  readonly title: string;
  readonly ownProcedure: string;
  /** Whom at the provider to ask about its packages (P-13): a unit and its telephone number; null when nobody said. */
  readonly inquiries: string | null;
  readonly category: Category;
  readonly purposes: readonly Purpose[];
  readonly fields: readonly Field[];
  readonly validFrom: PlainDate;
  /** The last day, included; null without an end. */
  readonly validThrough: PlainDate | null;
  readonly isEnded: boolean;
}

export type BasisRefusal =
  | 'no-basis'
  | 'basis-not-yet'
  | 'basis-expired'
  | 'purpose-not-covered'
  | 'field-not-covered';

/** What a package says of itself, as far as a basis must cover it. */
export interface Claimed {
  readonly providerCode: number;
  readonly category: Category;
  readonly purposes: readonly Purpose[];
  readonly fields: readonly Field[];
}

/**
 * The basis on which a package may be taken on a day (E-07, E-14, E-29): one of its provider and category that holds on the
 * day and lists every purpose and field. Fails with what is wrong with the one that comes nearest.
 */
export function coveringBasis(
  bases: readonly AcceptedBasis[],
  claimed: Claimed,
  today: PlainDate,
): Result<AcceptedBasis, BasisRefusal> {
  const candidates = bases.filter(
    basis =>
      !basis.isEnded && basis.providerCode === claimed.providerCode && basis.category === claimed.category,
  );
  if (candidates.length === 0) return fail('no-basis');
  const begun = candidates.filter(({ validFrom }) => validFrom <= today);
  if (begun.length === 0) return fail('basis-not-yet');
  const valid = begun.filter(({ validThrough }) => validThrough === null || validThrough >= today);
  if (valid.length === 0) return fail('basis-expired');
  const forPurposes = valid.filter(({ purposes }) => claimed.purposes.every(each => purposes.includes(each)));
  if (forPurposes.length === 0) return fail('purpose-not-covered');
  const found = forPurposes.find(({ fields }) => claimed.fields.every(each => fields.includes(each)));
  return found === undefined ? fail('field-not-covered') : ok(found);
}

/** A basis of the provider and category whatever its days: one whose data the city holds. */
export const formerBasis = (
  bases: readonly AcceptedBasis[],
  { providerCode, category }: Claimed,
): AcceptedBasis | null =>
  bases.find(basis => basis.providerCode === providerCode && basis.category === category) ?? null;

/** What was typed of a basis. */
export interface TypedBasis {
  readonly providerCode: string;
  readonly title: string;
  readonly ownProcedure: string;
  /** Empty when nobody was named. */
  readonly inquiries: string;
  readonly category: string;
  readonly purposes: readonly string[];
  readonly fields: readonly string[];
  readonly validFrom: PlainDate | null;
  /** Null when it was left empty; `unreadable` when what stands there is no day. */
  readonly validThrough: PlainDate | null | 'unreadable';
}

export type NewBasis = Omit<AcceptedBasis, 'acceptedBasisId' | 'isEnded'>;

/** The field that must be put right. */
export type BasisProblem = keyof TypedBasis;

const LONGEST = 200;
const isText = (text: string): boolean => text !== '' && [...text].length <= LONGEST;

/** Reads a code of six digits; null for anything else. */
export const parseCode = (text: string): number | null => (/^\d{6}$/.test(text) ? Number(text) : null);

/** Decides whether the typed values make a basis. */
export function decideNewBasis(typed: TypedBasis): Result<NewBasis, readonly BasisProblem[]> {
  const providerCode = parseCode(typed.providerCode);
  const category = CATEGORIES.find(known => known === typed.category);
  const purposes = PURPOSES.filter(known => typed.purposes.includes(known));
  const fields = FIELDS.filter(known => typed.fields.includes(known));
  const { title, ownProcedure, inquiries, validFrom, validThrough } = typed;
  const isPeriod =
    validThrough !== 'unreadable' &&
    (validThrough === null || validFrom === null || validThrough >= validFrom);
  const problems: BasisProblem[] = [
    ...(providerCode === null ? (['providerCode'] as const) : []),
    ...(isText(title) ? [] : (['title'] as const)),
    ...(isText(ownProcedure) ? [] : (['ownProcedure'] as const)),
    ...(inquiries === '' || isText(inquiries) ? [] : (['inquiries'] as const)),
    ...(category === undefined ? (['category'] as const) : []),
    ...(purposes.length === 0 ? (['purposes'] as const) : []),
    ...(fields.length === 0 ? (['fields'] as const) : []),
    ...(validFrom === null ? (['validFrom'] as const) : []),
    ...(isPeriod ? [] : (['validThrough'] as const)),
  ];
  if (problems.length > 0 || providerCode === null || category === undefined || validFrom === null)
    return fail(problems);
  return ok({
    providerCode,
    title,
    ownProcedure,
    inquiries: inquiries === '' ? null : inquiries,
    category,
    purposes,
    fields,
    validFrom,
    validThrough: validThrough === 'unreadable' ? null : validThrough,
  });
}
