import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ManagementNumber } from './management-number.ts';

/** The dates that a paper can show. Each is its own: none is ever printed in the place of another (K-22, K-23). */
export const DATED_FACTS = [
  'onset-date',
  'test-date',
  'start-date',
  'planned-last-day',
  'planned-return-date',
  'self-check-until',
  'last-day',
  'return-date',
] as const;
export type DatedFact = (typeof DATED_FACTS)[number];

/** A date with the label under which it is printed; null where the person has no such date. */
export type LabelledDate = {
  readonly label: string;
  readonly value: DatedFact;
  readonly date: PlainDate | null;
};

/** Whom the paper is about; the names as the person writes them, the kana in full-width katakana. */
export type Holder = { readonly name: string; readonly kana: string; readonly birthDate: PlainDate };

/**
 * What follows from how the illness went: with symptoms, how many hours they must have been gone before the end holds
 * (K-40); without, until when the person goes on watching their own health after it (K-62, A-1), if the rule says so.
 */
export type Course =
  | { readonly kind: 'symptomatic'; readonly reliefHours: number }
  | { readonly kind: 'asymptomatic'; readonly dayZero: PlainDate; readonly selfCheckUntil: PlainDate | null };

/**
 * The notice (自主療養届) and the certificate (自主療養証明書) of self-recuperation, and the certificate of the law (療養証明書),
 * which is another document for people of whom a physician reported (K-58, SM-10).
 */
export const PAPER_KINDS = ['notice', 'certificate', 'legal-certificate'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** The papers that certify that a recuperation is over. */
export type CertificateKind = Exclude<PaperKind, 'notice'>;

/**
 * Which certificate somebody may have: a person is in self-recuperation or a notified patient, never both, and never has
 * both certificates (K-58, A-19).
 */
export const certificateKindOf = ({
  category,
}: {
  readonly category: 'self' | 'notified';
}): CertificateKind => CERTIFICATE_OF[category];

const CERTIFICATE_OF = {
  self: 'certificate',
  notified: 'legal-certificate',
} as const satisfies Record<'self' | 'notified', CertificateKind>;

/**
 * What every paper states, whichever it is. `dates` are in the order printed; `validThrough` is null when the paper
 * does not expire.
 */
export type Paper = {
  readonly kind: PaperKind;
  readonly formVersion: string;
  readonly managementNumber: ManagementNumber;
  readonly holder: Holder;
  readonly dates: readonly LabelledDate[];
  readonly course: Course;
  readonly issuedOn: PlainDate;
  readonly validThrough: PlainDate | null;
};

/** The date that stands in a row, if any: never an onset for someone without symptoms, whatever was recorded (K-23). */
export const shownDate = ({ value, date }: LabelledDate, { course }: Paper): PlainDate | null =>
  value === 'onset-date' && course.kind === 'asymptomatic' ? null : date;

/** All dates that the paper shows: those that its proof may state too. */
export const shownDates = (paper: Paper): ReadonlyMap<DatedFact, PlainDate> =>
  new Map(
    paper.dates.flatMap(dated => {
      const date = shownDate(dated, paper);
      return date === null ? [] : [[dated.value, date] as const];
    }),
  );
