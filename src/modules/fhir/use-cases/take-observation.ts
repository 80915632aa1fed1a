import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  fieldMessage,
  parseTestEntry,
  type RawTestEntry,
  reportTest,
  type TestEntry,
  testEntryContext,
} from '../../test-reports/index.ts';
import type { Incoming } from '../domain/bundle.ts';
import { expressionOfTestField } from '../domain/case-items.ts';
import { hasErrors } from '../domain/issue.ts';
import { municipalityTold, type PatientFacts, sexOf, streetOf } from '../domain/patient-facts.ts';
import { type ReadObservation, readObservation } from '../domain/read-observation.ts';
import { writeObservation } from '../domain/write-observation.ts';
import { insertFhirReport } from '../repository/fhir-report.repository.ts';
import { knownBefore, type Source, sourceOf } from './known-before.ts';
import { resourceOfReport } from './read-report.ts';
import { subjectOf } from './subject-of.ts';
import { conflict, invalid, type PatientOfRequest, type Refusal, type Taken, type Taking } from './taken.ts';

/** Takes the result of a test as a test report (H-06, H-07). A positive names its person (H-25). */
export async function takeObservation(taking: Taking, incoming: Incoming): Promise<Result<Taken, Refusal>> {
  const { resource } = incoming;
  const read = readObservation(resource);
  const subject = await subjectOf(taking, resource);
  const source = sourceOf(incoming, [read?.fields, subject?.patient.facts.identifier]);
  if (read === null || subject === null || source === null || hasErrors(resource.issues))
    return fail(invalid(resource.issues));
  const known = await knownBefore(taking, incoming, source);
  if (known !== null)
    return known.isSame
      ? ok(await there(taking, incoming, known.report))
      : fail(conflict(resource.at('identifier')));
  const entry = parseTestEntry(
    { ...read.fields, ...personOf(subject.patient.facts) },
    testEntryContext(taking.deps, jstDate(taking.tx.at)),
  );
  if (entry.ok) return report(taking, incoming, { read, subject, source, entry: entry.value });
  for (const reason of entry.reason)
    resource.issues.push({
      severity: 'error',
      reason: 'field',
      expression: expressionOfTestField(reason.field, subject.expression, resource.expression),
      about: fieldMessage(reason),
    });
  return fail(invalid(resource.issues));
}

/** Whom the test was done on, as the fields of a test report. */
const personOf = (patient: PatientFacts): RawTestEntry =>
  Object.fromEntries(
    Object.entries({
      patientNumber: patient.identifier.value,
      name: patient.name,
      nameKana: patient.nameKana,
      birthDate: patient.birthDate,
      sex: sexOf(patient),
      phone: patient.phone,
      postalCode: patient.postalCode,
      municipality: municipalityTold(patient),
      address: streetOf(patient),
    }).filter(([, text]) => text !== null),
  );

interface Judged {
  readonly read: ReadObservation;
  readonly subject: NonNullable<PatientOfRequest>;
  readonly source: Source;
  readonly entry: TestEntry;
}

async function report(
  taking: Taking,
  incoming: Incoming,
  { read, subject, source, entry }: Judged,
): Promise<Result<Taken, Refusal>> {
  const { tx, deps, program } = taking;
  const { facilityId, clientId } = program;
  const { laboratoryCode } = read;
  const { patientId } = subject.patient;
  const reported = await reportTest(tx, deps, entry, {
    facilityId,
    channel: 'fhir',
    channelReason: null,
    channelNote: null,
    proxy: false,
    sheetId: null,
    sourceKey: source.sourceKey,
  });
  if (!reported.ok) {
    // Another request with the same was faster.
    const known = await knownBefore(taking, incoming, source);
    if (known === null) throw new Error(`The test was not taken: ${reported.reason.join(', ')}.`);
    return known.isSame
      ? ok(await there(taking, incoming, known.report))
      : fail(conflict(incoming.resource.at('identifier')));
  }
  const reportId = reported.value;
  await insertFhirReport(tx, {
    ...source,
    reportId,
    facilityId,
    clientId,
    kind: 'Observation',
    patientId,
    laboratoryCode,
  });
  const stored = { id: reportId, version: 1, changedAt: tx.at };
  return ok({
    ...stored,
    type: 'Observation',
    isNew: true,
    resource: writeObservation(
      stored,
      { identifier: source.identifier, patientId, laboratoryCode },
      entry,
      false,
    ),
    warnings: incoming.resource.issues,
  });
}

const there = async (
  { tx }: Taking,
  { resource }: Incoming,
  known: Parameters<typeof resourceOfReport>[1],
): Promise<Taken> => ({
  ...(await resourceOfReport(tx, known)),
  type: 'Observation',
  isNew: false,
  warnings: resource.issues,
});
