import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityByCode, isMedicalInstitution } from '../../institutions/index.ts';
import { type ClientAct, readClientName, statusAfter } from '../domain/client.ts';
import {
  type ClientOfFacility,
  clientById,
  insertClient,
  listClients,
  setClientSecret,
  setClientStatus,
} from '../repository/client.repository.ts';
import { endTokens } from '../repository/token.repository.ts';
import { clientText } from './find-client.use-case.ts';

interface ManageDeps {
  readonly database: Database;
}

/** A secret with the name to which it belongs; nobody sees it a second time. */
export interface GivenSecret {
  readonly client: ClientOfFacility;
  /** What the program sends as its client id. */
  readonly clientText: string;
  readonly secret: string;
}

export type NewClientProblem = 'no-name' | 'no-facility' | 'not-medical' | 'closed';

const PAGE_ROWS = 50;
const NO_PERSON = 'clients of institutions tell of no person';

/** One page of the authority's clients, newest first. */
export function showClients(
  { database }: ManageDeps,
  staff: StaffActor,
  after: Uuid | null,
): Promise<{ readonly rows: readonly ClientOfFacility[]; readonly hasNext: boolean }> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    const found = await listClients(tx, { after, limit: PAGE_ROWS + 1 });
    return { rows: found.slice(0, PAGE_ROWS), hasNext: found.length > PAGE_ROWS };
  });
}

/** One client; null when there is none. */
export function showClient(
  { database }: ManageDeps,
  staff: StaffActor,
  clientId: Uuid,
): Promise<ClientOfFacility | null> {
  return database.withTenant(staff, tx => {
    exemptFromAudit(tx, NO_PERSON);
    return clientById(tx, clientId);
  });
}

/**
 * Makes a client for the institution of a ten-digit code. Only medical institutions report tests and patients (H-15).
 * Gives the secret, once.
 */
export function makeClient(
  { database }: ManageDeps,
  staff: StaffActor,
  given: { readonly name: string; readonly facilityCode: string },
): Promise<Result<GivenSecret, readonly NewClientProblem[]>> {
  return database.withTenant(staff, async tx => {
    const name = readClientName(given.name);
    const code = given.facilityCode.normalize('NFKC').replaceAll(/[^0-9]/g, '');
    const facility = code === '' ? null : await facilityByCode(tx, code);
    const problems: NewClientProblem[] = [];
    if (facility === null) problems.push('no-facility');
    else if (!isMedicalInstitution(facility.kind)) problems.push('not-medical');
    else if (facility.status === 'closed') problems.push('closed');
    if (name === null) problems.push('no-name');
    if (facility === null || name === null || problems.length > 0) {
      exemptFromAudit(tx, NO_PERSON);
      return fail(problems);
    }
    const clientId = tx.newId();
    const secret = randomToken();
    await insertClient(tx, { clientId, facilityId: facility.facilityId, name }, hashToken(secret));
    await audit(tx, 'create', clientId);
    const client = await clientById(tx, clientId);
    if (client === null) throw new Error('The client that was just made is not there.');
    return ok({ client, clientText: clientText(tx.authorityId, clientId), secret });
  });
}

/**
 * Does one thing to a client: a new secret is given once, and ends the old one and its tokens; a client that is suspended
 * is let in by no token. Fails when there is none, or it cannot be done now.
 */
export function actOnClient(
  { database }: ManageDeps,
  staff: StaffActor,
  clientId: Uuid,
  act: ClientAct,
): Promise<Result<GivenSecret | null, 'no-such-client' | 'not-now'>> {
  return database.withTenant(staff, async tx => {
    const client = await clientById(tx, clientId);
    const status = client === null ? null : statusAfter(client.status, act);
    if (client === null || status === null) {
      exemptFromAudit(tx, NO_PERSON);
      return fail(client === null ? 'no-such-client' : 'not-now');
    }
    if (act !== 'reactivate') await endTokens(tx, clientId);
    if (status !== client.status) await setClientStatus(tx, clientId, status);
    const secret = act === 'rotate' ? randomToken() : null;
    if (secret !== null) await setClientSecret(tx, clientId, hashToken(secret));
    await audit(tx, act, clientId);
    return ok(secret === null ? null : { client, clientText: clientText(tx.authorityId, clientId), secret });
  });
}

const audit = (tx: Tx, act: ClientAct | 'create', clientId: Uuid): Promise<void> =>
  recordAudit(tx, {
    action: `fhir-client.${act}`,
    resource: 'fhir-client',
    subjectId: clientId,
    purpose: 'access-control',
  });
