import type { Form } from '../../../../platform/http/form.ts';
import type { Facility } from '../../domain/facility.ts';
import { FACILITY_FIELDS, type FacilityProblem, type TypedFacility } from '../../domain/facility-entry.ts';
import type { FacilityFormError } from './facility-form.tsx';
import { ja as words } from './words.ja.ts';

/** A form with nothing in it. */
export const BLANK: TypedFacility = {
  code: '',
  name: '',
  kind: '',
  postalCode: '',
  municipality: '',
  address: '',
  phone: '',
  email: '',
  healthCentre: '',
};

/** Reads the posted fields. */
export const typedFacility = (form: Form): TypedFacility =>
  Object.fromEntries(FACILITY_FIELDS.map(field => [field, form.text(field)])) as TypedFacility;

/** An institution as it stands in the form; `municipality` is the name of its code. */
export const typedOf = (facility: Facility, municipality: string): TypedFacility => ({
  code: facility.code ?? '',
  name: facility.name,
  kind: facility.kind,
  postalCode: `${facility.postalCode.slice(0, 3)}-${facility.postalCode.slice(3)}`,
  municipality,
  address: facility.address,
  phone: facility.phone,
  email: facility.email ?? '',
  healthCentre: facility.healthCentreId ?? '',
});

/** The problems of an entry, as the form tells them. */
export const formErrors = (problems: readonly FacilityProblem[]): readonly FacilityFormError[] =>
  problems.map(({ field, reason }) => ({ name: field, message: words.reasons[reason] }));
