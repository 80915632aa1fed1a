import { parseUuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { clientActorOf } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { errorAt, type Issue } from '../domain/issue.ts';
import type { ResourceType } from '../domain/known-elements.ts';
import { readToken, type SearchToken } from '../domain/search-address.ts';
import { INSTITUTION_NUMBER } from '../domain/systems.ts';
import { writeOrganization } from '../domain/write-organization.ts';
import { type Resource, type Stored, writePatient } from '../domain/write-patient.ts';
import {
  fhirPatientById,
  findFhirPatients,
  type StoredPatient,
} from '../repository/fhir-patient.repository.ts';
import { fhirReportById, findFhirReports } from '../repository/fhir-report.repository.ts';
import type { FhirDeps, Program } from './fhir-deps.ts';
import { resourceOfReport } from './read-report.ts';

type ReadDeps = Pick<FhirDeps, 'database'>;

/** A resource with its version; institutions have none. */
export interface Shown {
  readonly resource: Resource;
  readonly version: number | null;
}

const MOST_FOUND = 100;
const PATIENT = /^(?:Patient\/)?([0-9a-f-]{36})$/;

/** One resource of the program's institution; null when there is none, or it is another's. */
export function readResource(
  { database }: ReadDeps,
  program: Program,
  type: ResourceType,
  id: string,
): Promise<Shown | null> {
  return database.withTenant(clientActorOf(program), async tx => {
    exemptFromAudit(tx, 'nothing is shown, or it has its own row');
    const uuid = parseUuid(id);
    if (uuid === null) return null;
    switch (type) {
      case 'Patient': {
        const patient = await fhirPatientById(tx, uuid);
        return patient === null ? null : showPatient(tx, patient);
      }
      case 'Organization': {
        const own = uuid === program.facilityId ? await facilityById(tx, uuid) : null;
        return own === null ? null : { resource: writeOrganization(own), version: null };
      }
      case 'Observation':
      case 'Condition': {
        const report = await fhirReportById(tx, type, uuid);
        return report === null ? null : shownOf(await resourceOfReport(tx, report));
      }
    }
  });
}

const shownOf = ({ resource, version }: Stored & { readonly resource: Resource }): Shown => ({
  resource,
  version,
});

async function showPatient(tx: Tx, patient: StoredPatient): Promise<Shown> {
  await recordAudit(tx, {
    action: 'fhir-patient.read',
    resource: 'fhir-patient',
    subjectId: patient.patientId,
    purpose: 'surveillance',
    fields: ['content'],
  });
  const stored = { id: patient.patientId, version: patient.version, changedAt: patient.changedAt };
  return { resource: writePatient(stored, patient.facts), version: patient.version };
}

/** What is asked for, by the names of FHIR. */
export type SearchParameters = readonly (readonly [name: string, value: string])[];

/**
 * Resources of the program's institution by identifier, and reports by patient too. Fails when nothing is asked for, for a
 * parameter that is not known, and when more would be found than one answer holds: nothing is left out in silence.
 */
export function findResources(
  { database }: ReadDeps,
  program: Program,
  type: ResourceType,
  parameters: SearchParameters,
): Promise<Result<readonly Shown[], Issue>> {
  return database.withTenant(clientActorOf(program), async tx => {
    exemptFromAudit(tx, 'nothing is shown, or each has its own row');
    const asked = readParameters(type, parameters);
    if (!asked.ok) return asked;
    const found = await findShown(tx, program, type, asked.value);
    return found.length > MOST_FOUND ? fail(errorAt('too-many-found', '', String(MOST_FOUND))) : ok(found);
  });
}

interface Asked {
  readonly identifier: SearchToken | null;
  readonly patientId: ReturnType<typeof parseUuid>;
}

function readParameters(type: ResourceType, parameters: SearchParameters): Result<Asked, Issue> {
  let asked: Asked = { identifier: null, patientId: null };
  for (const [name, value] of parameters) {
    const isOfPatient =
      (name === 'patient' || name === 'subject') && (type === 'Observation' || type === 'Condition');
    const token = name === 'identifier' ? readToken(value) : null;
    const patientId = isOfPatient ? parseUuid(PATIENT.exec(value)?.[1] ?? '') : null;
    const isTwice = name === 'identifier' ? asked.identifier !== null : asked.patientId !== null;
    if ((token === null && patientId === null) || isTwice)
      return fail(errorAt('unknown-parameter', '', name));
    asked = token === null ? { ...asked, patientId } : { ...asked, identifier: token };
  }
  return asked.identifier === null && asked.patientId === null
    ? fail(errorAt('needs-a-parameter', ''))
    : ok(asked);
}

async function findShown(
  tx: Tx,
  { facilityId }: Program,
  type: ResourceType,
  { identifier, patientId }: Asked,
): Promise<readonly Shown[]> {
  const limit = MOST_FOUND + 1;
  switch (type) {
    case 'Patient': {
      const found = identifier === null ? [] : await findFhirPatients(tx, facilityId, identifier, limit);
      return inTurn(found, patient => showPatient(tx, patient));
    }
    case 'Organization': {
      const own = await facilityById(tx, facilityId);
      const isMeant =
        own?.code != null &&
        identifier?.value === own.code &&
        (identifier.system ?? INSTITUTION_NUMBER) === INSTITUTION_NUMBER;
      return own !== null && isMeant ? [{ resource: writeOrganization(own), version: null }] : [];
    }
    case 'Observation':
    case 'Condition': {
      const found = await findFhirReports(tx, facilityId, type, { identifier, patientId }, limit);
      return inTurn(found, async report => shownOf(await resourceOfReport(tx, report)));
    }
  }
}

/** One after the other, on the one connection of the transaction. */
async function inTurn<Row>(
  rows: readonly Row[],
  show: (row: Row) => Promise<Shown>,
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const row of rows) shown.push(await show(row));
  return shown;
}
