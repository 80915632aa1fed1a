import type { DateInput } from '../../../../ui/date-field/date-input.ts';

/** What was typed into a form of the page that could not be taken. */
export interface TypedEnrolment {
  readonly note: string;
  readonly loginName: string | null;
  readonly exemption: { readonly reason: string; readonly note: string; readonly reviewOn: DateInput } | null;
}
export const NOTHING_TYPED: TypedEnrolment = { note: '', loginName: null, exemption: null };

export interface EnrolmentErrors {
  readonly fields: readonly { readonly name: string; readonly message: string }[];
  /** Why nothing was done, where no field is to blame. */
  readonly problem: string | null;
}
export const NO_ERRORS: EnrolmentErrors = { fields: [], problem: null };
