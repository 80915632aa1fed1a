import { parseUuid } from '../../../kernel/ids.ts';
import type { Element } from '../domain/element.ts';
import { readIdentifier } from '../domain/read-patient.ts';
import { fhirPatientById, lockFhirPatient } from '../repository/fhir-patient.repository.ts';
import { takeContainedPatient } from './take-patient.ts';
import type { PatientOfRequest, Taking } from './taken.ts';

const LITERAL = /^Patient\/([0-9a-f-]{36})(?:\/_history\/\d+)?$/;

/**
 * The Patient to whom a report refers: one of the same bundle, one contained in the report, one that was sent before, or
 * one by identifier. Null, with the issue, when there is none; without an issue when it was refused itself.
 */
export async function subjectOf(taking: Taking, report: Element): Promise<PatientOfRequest> {
  const subject = report.child('subject');
  if (subject === null) return report.has('subject') ? null : report.refuse('missing', 'subject');
  const reference = subject.text('reference');
  if (reference === null) return byIdentifier(taking, subject);
  const ofRequest = taking.patients.get(reference);
  if (ofRequest !== undefined) return ofRequest;
  if (reference.startsWith('#')) return containedIn(taking, report, reference.slice(1));
  const patientId = parseUuid(LITERAL.exec(reference)?.[1] ?? '');
  const patient = patientId === null ? null : await fhirPatientById(taking.tx, patientId);
  return patient === null
    ? subject.refuse('no-such-reference', 'reference')
    : { patient, expression: subject.expression };
}

async function byIdentifier({ tx, program }: Taking, subject: Element): Promise<PatientOfRequest> {
  const given = subject.child('identifier');
  const identifier = given === null ? subject.refuse('missing', 'reference') : readIdentifier(given);
  if (identifier === null) return null;
  const patient = await lockFhirPatient(tx, program.facilityId, identifier);
  return patient === null
    ? subject.refuse('no-such-reference', 'identifier')
    : { patient, expression: subject.expression };
}

async function containedIn(taking: Taking, report: Element, id: string): Promise<PatientOfRequest> {
  const contained = report.children('contained').find(one => one.text('id') === id);
  if (contained === undefined) return report.refuse('no-such-reference', 'subject.reference');
  if (contained.text('resourceType') !== 'Patient') return contained.refuse('not-a-patient', 'resourceType');
  const patient = await takeContainedPatient(taking, contained);
  return patient === null ? null : { patient, expression: contained.expression };
}
