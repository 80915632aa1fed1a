import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ClientStatus, FhirClient } from '../domain/client.ts';

const COLUMNS = [
  'fhir_client.client_id as clientId',
  'fhir_client.facility_id as facilityId',
  'fhir_client.name',
  'fhir_client.status',
  'fhir_client.created_at as createdAt',
  'fhir_client.created_by as createdBy',
  'fhir_client.secret_changed_at as secretChangedAt',
  'fhir_client.last_used_at as lastUsedAt',
] as const;

/** A client with the institution in whose name it reports. */
export interface ClientOfFacility extends FhirClient {
  readonly facilityName: string;
  readonly facilityCode: string | null;
}

/** Adds a client. */
export async function insertClient(
  tx: Tx,
  client: Pick<FhirClient, 'clientId' | 'facilityId' | 'name'>,
  secretHash: Uint8Array,
): Promise<void> {
  await tx.db
    .insertInto('fhir_client')
    .values({
      authority_id: tx.authorityId,
      client_id: client.clientId,
      facility_id: client.facilityId,
      name: client.name,
      secret_hash: Buffer.from(secretHash),
      status: 'active' satisfies ClientStatus,
      created_at: tx.at,
      created_by: tx.actorName,
      secret_changed_at: tx.at,
    })
    .execute();
}

const withFacility = (tx: Tx) =>
  tx.db
    .selectFrom('fhir_client')
    .innerJoin('facility', join =>
      join
        .onRef('facility.authority_id', '=', 'fhir_client.authority_id')
        .onRef('facility.facility_id', '=', 'fhir_client.facility_id'),
    )
    .select([...COLUMNS, 'facility.name as facilityName', 'facility.code as facilityCode'])
    .where('fhir_client.authority_id', '=', tx.authorityId);

/** Clients by when they were made, newest first; those before `after`. */
export async function listClients(
  tx: Tx,
  { after, limit }: { readonly after: Uuid | null; readonly limit: number },
): Promise<readonly ClientOfFacility[]> {
  // Ids are made in the order of time.
  const query = withFacility(tx).orderBy('fhir_client.client_id', 'desc').limit(limit);
  const rows = await (after === null ? query : query.where('fhir_client.client_id', '<', after)).execute();
  return rows as readonly ClientOfFacility[];
}

/** One client; null when there is none. */
export async function clientById(tx: Tx, clientId: Uuid): Promise<ClientOfFacility | null> {
  const row = await withFacility(tx).where('fhir_client.client_id', '=', clientId).executeTakeFirst();
  return (row as ClientOfFacility | undefined) ?? null;
}

/** The hash of a client's secret, with whether it is let in; null when there is none. */
export async function secretOfClient(
  tx: Tx,
  clientId: Uuid,
): Promise<{
  readonly secretHash: Uint8Array;
  readonly status: ClientStatus;
  readonly facilityId: Uuid;
} | null> {
  const row = await tx.db
    .selectFrom('fhir_client')
    .select(['secret_hash as secretHash', 'status', 'facility_id as facilityId'])
    .where('authority_id', '=', tx.authorityId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, status: row.status as ClientStatus };
}

/** Lets the client in, or not. */
export async function setClientStatus(tx: Tx, clientId: Uuid, status: ClientStatus): Promise<void> {
  await update(tx, clientId, { status });
}

/** Puts a new secret in place of the old one. */
export async function setClientSecret(tx: Tx, clientId: Uuid, secretHash: Uint8Array): Promise<void> {
  await update(tx, clientId, { secret_hash: Buffer.from(secretHash), secret_changed_at: tx.at });
}

/** Writes down that the client was here. */
export async function touchClient(tx: Tx, clientId: Uuid): Promise<void> {
  await update(tx, clientId, { last_used_at: tx.at });
}

async function update(tx: Tx, clientId: Uuid, columns: object): Promise<void> {
  await tx.db
    .updateTable('fhir_client')
    .set(columns)
    .where('authority_id', '=', tx.authorityId)
    .where('client_id', '=', clientId)
    .execute();
}
