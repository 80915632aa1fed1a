import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { PersonField, RawTestEntry, TestField } from '../../domain/raw-entry.ts';
import { LEGAL_BASES, METHODS, SEXES, SPECIMENS, TEST_RESULTS } from '../../domain/test-codes.ts';
import { ja as shared } from '../words.ja.ts';
import type { EntryErrors } from './entry-errors.ts';
import { ja as words } from './words.ja.ts';

export interface TestFieldsProps {
  readonly values: RawTestEntry;
  readonly errors: EntryErrors;
  readonly today: PlainDate;
}

/** Days, method and result: all that a negative needs (H-25). The first box is reached by one key. */
export function TestFields({ values, errors }: TestFieldsProps) {
  const field = fieldOf(values, errors);
  return (
    <>
      <FieldRow>
        <TextField {...field('sampledOn')} width="short" hint={words.dayHint} shortcut="d" required />
        <TextField {...field('sampledTime')} width="short" hint={words.timeHint} />
        <TextField {...field('resultedOn')} width="medium" hint={words.dayHint} required />
        <TextField {...field('resultedTime')} width="short" hint={words.timeHint} />
      </FieldRow>
      <FieldRow>
        <Select
          {...field('specimen')}
          options={optionsOf(SPECIMENS, shared.specimens)}
          placeholder={words.choose}
          required
        />
        <Select
          {...field('method')}
          options={optionsOf(METHODS, shared.methods)}
          placeholder={words.choose}
          required
        />
        <Select {...field('legalBasis')} options={optionsOf(LEGAL_BASES, shared.legalBases)} />
      </FieldRow>
      <RadioGroup
        {...field('result')}
        options={optionsOf(TEST_RESULTS, shared.results).map((option, place) => ({
          ...option,
          shortcut: words.resultKeys[place],
        }))}
        inline
        required
      />
      <TextField {...field('patientNumber')} width="medium" hint={words.patientNumberHint} />
    </>
  );
}

/** Who was tested: wanted when the disease was found, and of no use when it was not. */
export const PersonFields = (props: TestFieldsProps) => (
  <fieldset class="field" data-shown-when="result=positive,indeterminate">
    <legend class="field-label">{words.person}</legend>
    <p class="field-hint">{words.personHint}</p>
    <PersonBoxes {...props} />
  </fieldset>
);

type PersonBoxesProps = TestFieldsProps & {
  /** How the boxes are named where a form holds several people. */
  readonly nameOf?: (field: PersonField) => string;
};

/** The boxes of one person. */
export function PersonBoxes({ values, errors, today, nameOf = field => field }: PersonBoxesProps) {
  const field = (part: PersonField) => ({
    ...fieldOf(values, errors)(part),
    name: nameOf(part),
    error: errors.of(nameOf(part)),
  });
  return (
    <>
      <FieldRow>
        <TextField {...field('name')} width="medium" />
        <TextField {...field('nameKana')} width="medium" hint={words.kanaHint} />
        <TextField {...field('birthDate')} width="medium" hint={words.birthHint(today.slice(0, 4))} />
        <Select {...field('sex')} options={optionsOf(SEXES, shared.sexes)} placeholder={words.choose} />
      </FieldRow>
      <FieldRow>
        <TextField {...field('phone')} type="tel" width="medium" />
        <TextField {...field('postalCode')} inputmode="numeric" width="short" hint={words.postalHint} />
        <TextField {...field('municipality')} width="medium" hint={words.municipalityHint} />
      </FieldRow>
      <TextField {...field('address')} />
      <TextField {...field('onsetOn')} width="short" hint={words.onsetHint} />
    </>
  );
}

const fieldOf = (values: RawTestEntry, errors: EntryErrors) => (name: TestField) => ({
  name,
  label: shared.fields[name],
  value: values[name],
  error: errors.of(name),
});

/** The choices of a list of codes, in its order. */
export const optionsOf = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): { value: Code; label: string }[] => codes.map(value => ({ value, label: labels[value] }));
