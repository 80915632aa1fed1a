import type { Tx } from '../../../platform/db/database.ts';
import { errorAt, type Issue } from '../domain/issue.ts';
import type { ResourceType } from '../domain/known-elements.ts';
import type { Resource, Stored } from '../domain/write-patient.ts';
import type { StoredPatient } from '../repository/fhir-patient.repository.ts';
import type { FhirDeps, Program } from './fhir-deps.ts';

/** A resource that is stored now: made by this request, changed by it, or there before. */
export interface Taken extends Stored {
  readonly type: ResourceType;
  readonly isNew: boolean;
  readonly resource: Resource;
  /** What was passed over. */
  readonly warnings: readonly Issue[];
}

/** Why a resource is not taken: something in it, or another one of the same name. */
export interface Refusal {
  readonly kind: 'invalid' | 'conflict';
  readonly issues: readonly Issue[];
}

export const invalid = (issues: readonly Issue[]): Refusal => ({ kind: 'invalid', issues });

export const conflict = (expression: string): Refusal => ({
  kind: 'conflict',
  issues: [errorAt('other-content', expression)],
});

/** A Patient of the same request, with where it stands in it; null for one that was not taken itself. */
export type PatientOfRequest = { readonly patient: StoredPatient; readonly expression: string } | null;

/** The request in which a resource comes. */
export interface Taking {
  readonly tx: Tx;
  readonly deps: FhirDeps;
  readonly program: Program;
  /** Patients of the same bundle by their full URL. */
  readonly patients: Map<string, PatientOfRequest>;
}
