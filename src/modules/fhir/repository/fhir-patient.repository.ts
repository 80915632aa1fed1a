import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Identifier, PatientFacts } from '../domain/patient-facts.ts';
import type { SearchToken } from '../domain/search-address.ts';

/** A Patient as it was sent last. */
export interface StoredPatient {
  readonly patientId: Uuid;
  readonly facilityId: Uuid;
  readonly version: number;
  readonly changedAt: Instant;
  readonly facts: PatientFacts;
}

const text = z.string().nullable();
const content = z.object({
  identifier: z.object({ system: z.string(), value: z.string() }),
  name: text,
  nameKana: text,
  gender: text,
  birthDate: text,
  phone: text,
  postalCode: text,
  state: text,
  city: text,
  line: text,
  addressText: text,
  municipalityCode: text,
  diedOn: text,
  guardian: z.object({ name: text, phone: text, address: text }).nullable(),
}) satisfies z.ZodType<PatientFacts>;

const rows = (tx: Tx) =>
  tx.db
    .selectFrom('fhir_patient')
    .select([
      'patient_id as patientId',
      'facility_id as facilityId',
      'version',
      'changed_at as changedAt',
      'content',
    ])
    .where('authority_id', '=', tx.authorityId);

const storedOf = ({
  content: stored,
  ...row
}: Omit<StoredPatient, 'facts'> & { content: unknown }): StoredPatient => ({
  ...row,
  facts: content.parse(stored),
});

/** The Patient; null when there is none that the caller may see. The caller writes the audit row of the read. */
export async function fhirPatientById(tx: Tx, patientId: Uuid): Promise<StoredPatient | null> {
  const row = await rows(tx).where('patient_id', '=', patientId).executeTakeFirst();
  return row === undefined ? null : storedOf(row);
}

/** The Patient of an institution by its identifier, kept from being changed meanwhile; null when there is none. */
export async function lockFhirPatient(
  tx: Tx,
  facilityId: Uuid,
  { system, value }: Identifier,
): Promise<StoredPatient | null> {
  const row = await rows(tx)
    .where('facility_id', '=', facilityId)
    .where('identifier_system', '=', system)
    .where('identifier_value', '=', value)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : storedOf(row);
}

/** Patients of an institution with this identifier, at most `limit`. */
export async function findFhirPatients(
  tx: Tx,
  facilityId: Uuid,
  { system, value }: SearchToken,
  limit: number,
): Promise<readonly StoredPatient[]> {
  const query = rows(tx)
    .where('facility_id', '=', facilityId)
    .where('identifier_value', '=', value)
    .orderBy('patient_id')
    .limit(limit);
  const found = await (system === null ? query : query.where('identifier_system', '=', system)).execute();
  return found.map(storedOf);
}

/** Adds a Patient; false when another request has just added one of this identifier. */
export async function insertFhirPatient(
  tx: Tx,
  facilityId: Uuid,
  patientId: Uuid,
  facts: PatientFacts,
): Promise<boolean> {
  const result = await tx.db
    .insertInto('fhir_patient')
    .values({
      authority_id: tx.authorityId,
      facility_id: facilityId,
      patient_id: patientId,
      version: 1,
      identifier_system: facts.identifier.system,
      identifier_value: facts.identifier.value,
      content: JSON.stringify(facts),
      received_at: tx.at,
      changed_at: tx.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Puts what was sent now in place of what was sent before. */
export async function replaceFhirPatient(
  tx: Tx,
  { patientId, version }: Pick<StoredPatient, 'patientId' | 'version'>,
  facts: PatientFacts,
): Promise<void> {
  await tx.db
    .updateTable('fhir_patient')
    .set({ version: version + 1, content: JSON.stringify(facts), changed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('patient_id', '=', patientId)
    .execute();
}

/** Removes Patients that were received before this and that no report names, at most `limit`; gives their ids. */
export async function deleteLonePatients(tx: Tx, before: Instant, limit: number): Promise<readonly Uuid[]> {
  const lone = tx.db
    .selectFrom('fhir_patient as lone')
    .select('lone.patient_id')
    .where('lone.authority_id', '=', tx.authorityId)
    .where('lone.received_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fhir_report')
            .select('fhir_report.report_id')
            .where('fhir_report.authority_id', '=', tx.authorityId)
            .whereRef('fhir_report.patient_id', '=', 'lone.patient_id'),
        ),
      ),
    )
    .limit(limit);
  const deleted = await tx.db
    .deleteFrom('fhir_patient')
    .where('authority_id', '=', tx.authorityId)
    .where('patient_id', 'in', lone)
    .returning('patient_id as patientId')
    .execute();
  return deleted.map(({ patientId }) => patientId);
}
