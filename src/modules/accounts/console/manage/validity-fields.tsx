import type { RouteRequest } from '../../../../platform/http/route.ts';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import { type DateInput, readDateInput } from '../../../../ui/date-field/date-input.ts';
import type { TypedDay, TypedValidity } from '../../domain/validity.ts';
import { words } from '../words.ts';

/** The two days of temporary input support as they were typed. */
export interface ValidityInput {
  readonly validFrom: DateInput;
  readonly validThrough: DateInput;
}

const EMPTY: DateInput = { year: '', month: '', day: '' };
export const NO_DAYS: ValidityInput = { validFrom: EMPTY, validThrough: EMPTY };

/** Reads the boxes of a posted form. */
export async function readValidityInput(request: RouteRequest): Promise<ValidityInput> {
  const form = await request.form();
  const boxes = (name: string): DateInput => ({
    year: form.text(`${name}-year`),
    month: form.text(`${name}-month`),
    day: form.text(`${name}-day`),
  });
  return { validFrom: boxes('validFrom'), validThrough: boxes('validThrough') };
}

/** The days as the rules take them. */
export const typedValidity = ({ validFrom, validThrough }: ValidityInput): TypedValidity => ({
  validFrom: typedDay(validFrom),
  validThrough: typedDay(validThrough),
});

function typedDay(boxes: DateInput): TypedDay {
  const read = readDateInput(boxes);
  if (read.ok) return read.value;
  return read.reason === 'empty' ? null : 'unreadable';
}

/** Asks for the first and the last day (H-33). */
export const ValidityFields = ({
  typed,
  errors,
}: {
  readonly typed: ValidityInput;
  readonly errors: Partial<Record<string, string>>;
}) => (
  <>
    <DateField
      name="validFrom"
      label={words.accounts.from}
      hint={words.accounts.fromHint}
      value={typed.validFrom}
      error={errors.validFrom}
    />
    <DateField
      name="validThrough"
      label={words.accounts.through}
      hint={words.accounts.throughHint}
      value={typed.validThrough}
      error={errors.validThrough}
    />
  </>
);
