import { fail, ok, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Incoming } from '../domain/bundle.ts';
import { contentText } from '../domain/content-text.ts';
import type { Element } from '../domain/element.ts';
import { hasErrors } from '../domain/issue.ts';
import type { PatientFacts } from '../domain/patient-facts.ts';
import { readPatient } from '../domain/read-patient.ts';
import { writePatient } from '../domain/write-patient.ts';
import {
  insertFhirPatient,
  lockFhirPatient,
  replaceFhirPatient,
  type StoredPatient,
} from '../repository/fhir-patient.repository.ts';
import { invalid, type Refusal, type Taken, type Taking } from './taken.ts';

/**
 * Takes a Patient, known by its identifier: what is sent last counts, so that no report goes to an address of last month.
 */
export async function takePatient(taking: Taking, incoming: Incoming): Promise<Result<Taken, Refusal>> {
  const { resource, criteria, fullUrl } = incoming;
  const facts = readPatient(resource);
  if (facts !== null && criteria !== null && contentText(criteria) !== contentText(facts.identifier))
    resource.refuse('wrong-condition', 'identifier');
  if (facts === null || hasErrors(resource.issues)) {
    if (fullUrl !== null) taking.patients.set(fullUrl, null);
    return fail(invalid(resource.issues));
  }
  const { patient, isNew } = await keepPatient(taking, facts);
  if (fullUrl !== null) taking.patients.set(fullUrl, { patient, expression: resource.expression });
  const stored = { id: patient.patientId, version: patient.version, changedAt: patient.changedAt };
  return ok({
    ...stored,
    type: 'Patient',
    isNew,
    resource: writePatient(stored, facts),
    warnings: resource.issues,
  });
}

/** A Patient inside of another resource; null, with the issues, when it cannot be taken. */
export async function takeContainedPatient(
  taking: Taking,
  contained: Element,
): Promise<StoredPatient | null> {
  const facts = readPatient(contained);
  return facts === null || hasErrors(contained.issues) ? null : (await keepPatient(taking, facts)).patient;
}

async function keepPatient(
  { tx, program: { facilityId } }: Taking,
  facts: PatientFacts,
): Promise<{ readonly patient: StoredPatient; readonly isNew: boolean }> {
  const patientId = tx.newId();
  const known = await lockFhirPatient(tx, facilityId, facts.identifier);
  const isNew = known === null && (await insertFhirPatient(tx, facilityId, patientId, facts));
  const before = isNew ? null : (known ?? (await lockFhirPatient(tx, facilityId, facts.identifier)));
  const isSame = before !== null && contentText(before.facts) === contentText(facts);
  if (before !== null && !isSame) await replaceFhirPatient(tx, before, facts);
  await recordAudit(tx, {
    action: isNew ? 'fhir-patient.receive' : isSame ? 'fhir-patient.receive-again' : 'fhir-patient.change',
    resource: 'fhir-patient',
    subjectId: before?.patientId ?? patientId,
    purpose: 'surveillance',
    fields: Object.entries(facts).flatMap(([field, value]) => (value === null ? [] : [field])),
  });
  if (before === null)
    return { isNew, patient: { patientId, facilityId, version: 1, changedAt: tx.at, facts } };
  return {
    isNew,
    patient: isSame ? before : { ...before, facts, version: before.version + 1, changedAt: tx.at },
  };
}
