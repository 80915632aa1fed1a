import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { SupportValues } from '../../domain/support-case.ts';
import { DayFields, readDays, type TypedDays } from '../day-fields.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 200;
const DIGITS = /^\+?[\d-]{9,20}$/;

/** The four data as they were typed (E-14). */
export interface TypedValues extends TypedDays {
  readonly name: string;
  readonly address: string;
  readonly contact: string;
}

/** A form that nothing was filled into yet. */
export const noValues: TypedValues = { name: '', address: '', contact: '', from: '', through: '' };

/** Takes the four data out of a posted form as they were typed. */
export const typedValuesOf = (form: Form): TypedValues => ({
  name: form.text('name'),
  address: form.text('address'),
  contact: form.text('contact'),
  from: form.text('from'),
  through: form.text('through'),
});

/** The four data of a case as the form shows them. */
export const typedValuesFrom = (values: SupportValues): TypedValues => ({
  name: values.name ?? '',
  address: values.address ?? '',
  contact: values.contact ?? '',
  from: values.periodFrom ?? '',
  through: values.periodThrough ?? '',
});

/** The four data, of which name and number are there. */
export type ReadValues = SupportValues & { readonly name: string; readonly contact: string };

/** Reads the four data, or lists what must be put right. Nobody can be reached without a name and a number. */
export function readValues(typed: TypedValues, today: PlainDate): Result<ReadValues, readonly FormError[]> {
  const errors: FormError[] = [];
  const problem = (name: string, message: string) => errors.push({ name, message });
  const contact = typed.contact.normalize('NFKC').replaceAll(/[\s()\u2010-\u2015\u2212\u30fc]/gu, '-');
  if (typed.name === '' || typed.name.length > LONGEST_NAME) problem('name', words.problems.name);
  if (typed.address.length > LONGEST_ADDRESS) problem('address', words.problems.address);
  if (!DIGITS.test(contact)) problem('contact', words.problems.contact);
  const { from: periodFrom, through: periodThrough, errors: unreadable } = readDays(typed, today);
  errors.push(...unreadable);
  if (periodFrom !== null && periodThrough !== null && periodThrough < periodFrom)
    problem('through', shared.days.order);
  if (errors.length > 0) return fail(errors);
  const address = typed.address === '' ? null : typed.address;
  return ok({ name: typed.name, address, contact: contact.replaceAll('-', ''), periodFrom, periodThrough });
}

/** The fields of the four data. */
export function ValueFields({
  typed,
  errors,
}: {
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}) {
  const errorOf = (field: keyof TypedValues) => errors.find(({ name }) => name === field)?.message;
  return (
    <>
      <TextField
        name="name"
        label={shared.data.name}
        value={typed.name}
        error={errorOf('name')}
        maxlength={LONGEST_NAME}
        autocomplete="off"
        required
      />
      <TextField
        name="contact"
        label={words.contact}
        type="tel"
        value={typed.contact}
        error={errorOf('contact')}
        autocomplete="off"
        width="medium"
        required
      />
      <TextField
        name="address"
        label={shared.data.address}
        value={typed.address}
        error={errorOf('address')}
        maxlength={LONGEST_ADDRESS}
        autocomplete="off"
        width="full"
      />
      <DayFields typed={typed} errors={errors} words={words} />
    </>
  );
}
