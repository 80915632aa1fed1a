import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { FACILITY_KINDS } from '../../domain/facility.ts';
import type { FacilityField, TypedFacility } from '../../domain/facility-entry.ts';
import type { HealthCentre } from '../../domain/health-centre.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The button that fills the address in from the postal code. */
export const FIND_ADDRESS = { name: 'find', value: 'address' } as const;

export interface FacilityFormError {
  readonly name: FacilityField;
  readonly message: string;
}

export interface FacilityFormProps {
  readonly action: string;
  readonly submit: string;
  readonly cancelHref: string;
  readonly typed: TypedFacility;
  readonly centres: readonly HealthCentre[];
  readonly errors: readonly FacilityFormError[];
}

/** The fields of an institution, for adding and for correcting. */
export function FacilityForm({ action, submit, cancelHref, typed, centres, errors }: FacilityFormProps) {
  const field = (name: FacilityField) => ({
    name,
    label: words.fields[name],
    value: typed[name],
    error: errors.find(error => error.name === name)?.message,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <button class="visually-hidden" type="submit" tabindex={-1}>
          {submit}
        </button>
        <RadioGroup
          {...field('kind')}
          options={FACILITY_KINDS.map(value => ({ value, label: shared.kinds[value] }))}
          inline
          required
        />
        <TextField {...field('code')} hint={words.hints.code} inputmode="numeric" width="medium" />
        <TextField {...field('name')} required maxlength={60} />
        <TextField
          {...field('postalCode')}
          hint={words.hints.postalCode}
          inputmode="numeric"
          width="medium"
          required
        />
        <Actions>
          <Button variant="secondary" {...FIND_ADDRESS}>
            {words.findAddress}
          </Button>
        </Actions>
        <TextField {...field('municipality')} hint={words.hints.municipality} width="medium" />
        <TextField {...field('address')} hint={words.hints.address} required maxlength={200} />
        <TextField {...field('phone')} type="tel" inputmode="tel" width="medium" required />
        <TextField {...field('email')} type="email" inputmode="email" hint={words.hints.email} />
        <Select
          {...field('healthCentre')}
          hint={words.hints.healthCentre}
          placeholder={words.byMunicipality}
          options={centres.map(({ healthCentreId, name }) => ({ value: healthCentreId, label: name }))}
        />
        <Actions>
          <Button>{submit}</Button>
          <ButtonLink variant="ghost" href={cancelHref}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
