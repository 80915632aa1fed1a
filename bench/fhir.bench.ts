import { randomUUID } from 'node:crypto';
import { fhirDepsOf } from '../src/composition/fhir.ts';
import type { AuthorityId, Uuid } from '../src/kernel/ids.ts';
import { makeClient } from '../src/modules/fhir/use-cases/manage-clients.use-case.ts';
import { parseTestEntry, reportTest, testEntryContext } from '../src/modules/test-reports/index.ts';
import { clientActorOf, type StaffActor } from '../src/platform/db/actor.ts';
import { bundleOf, observationOf, patientOf } from '../test/fhir/resources.ts';
import { type Comparison, compare, figureOf, inParallel, type Sample } from './measure.ts';
import { progress } from './progress.ts';
import { RESIDENTS, TODAY } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const LANES = 16;
const CODE = '1410000011';

/**
 * Transactions of a Patient and a negative Observation over HTTP to a program in a process of its own, each by a token;
 * beside them the same tests read and reported by the use case, in this process and without HTTP, resource or token.
 */
export async function benchFhir(world: World, size: Size): Promise<readonly Comparison[]> {
  const program = await prepareProgram(world);
  const { origin } = await world.application();
  const token = await tokenOf(origin, program);
  const count = Math.ceil(size.filings / size.rounds);
  const [sent, called]: [Sample[], Sample[]] = [[], []];
  await send(origin, token, 'warm-up');
  for (let round = 0; round < size.rounds; round += 1) {
    const names = Array.from({ length: count }, (_none, place) => `${round}-${place}`);
    progress(`fhir, ${count} bundles`);
    sent.push(await inParallel(names, LANES, name => send(origin, token, name)));
    progress(`fhir, ${count} direct calls`);
    called.push(await inParallel(names, LANES, name => report(world, program, `direct-${name}`)));
  }
  await judge(world, count * size.rounds);
  return [
    compare(
      'a negative test from a chart, FHIR transaction over HTTP',
      { unit: 'bundles', latencyOf: 'request' },
      figureOf(`POST /fhir/r4, Patient and Observation, ${LANES} at once`, sent),
      figureOf('the same test read and reported by the use case alone', called),
    ),
  ];
}

interface BenchProgram {
  readonly clientId: Uuid;
  readonly facilityId: Uuid;
  readonly name: string;
  readonly secret: string;
}

async function prepareProgram({ admin, deps }: World): Promise<BenchProgram> {
  const facilityId = randomUUID() as Uuid;
  await admin.query(
    `insert into app.facility (authority_id, facility_id, code, name, kind, postal_code, municipality_code, address, phone,
       status, created_at)
     values ($1, $2, $3, 'Bench', 'outpatient-clinic', '2310001', '141003', '1-1', '0450000000', 'active', now())`,
    [RESIDENTS, facilityId, CODE],
  );
  const authorityId = RESIDENTS as AuthorityId;
  const manager: StaffActor = { kind: 'staff', authorityId, id: randomUUID() as Uuid, role: 'manager' };
  const made = await makeClient(deps, manager, { name: 'Bench', facilityCode: CODE });
  if (!made.ok) throw new Error(`No client: ${made.reason.join()}`);
  const { client, clientText, secret } = made.value;
  return { clientId: client.clientId, facilityId, name: clientText, secret };
}

async function tokenOf(origin: string, { name, secret }: BenchProgram): Promise<string> {
  const answer = await fetch(`${origin}/fhir/r4/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: name, client_secret: secret }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function send(origin: string, token: string, name: string): Promise<void> {
  const answer = await fetch(`${origin}/fhir/r4`, {
    method: 'POST',
    body: JSON.stringify(bundleOf([patientOf(name), observationOf(name, 'NEG')])),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`A bundle was answered ${answer.status}: ${text}`);
}

async function report({ deps }: World, program: BenchProgram, name: string): Promise<void> {
  const fhirDeps = fhirDepsOf(deps);
  const actor = clientActorOf({ ...program, authorityId: RESIDENTS as AuthorityId });
  await deps.database.withTenant(actor, async tx => {
    const entry = parseTestEntry(
      {
        sampledOn: TODAY,
        sampledTime: '09:00',
        resultedOn: TODAY,
        resultedTime: '09:15',
        specimen: 'nasopharyngeal',
        method: 'antigen-qualitative',
        result: 'negative',
        patientNumber: name,
      },
      testEntryContext(fhirDeps, deps.today()),
    );
    if (!entry.ok) throw new Error('The test of the bench is not in order.');
    await reportTest(tx, fhirDeps, entry.value, {
      facilityId: program.facilityId,
      channel: 'fhir',
      channelReason: null,
      channelNote: null,
      proxy: false,
      sheetId: null,
      sourceKey: Buffer.from(name),
    });
  });
}

/** Ends the bench with an error when a bundle was lost or taken twice. */
async function judge({ admin }: World, expected: number): Promise<void> {
  const { rows } = await admin.query<{ bundles: number; reports: number }>(
    `select (select count(*)::int from app.fhir_report) as bundles,
       (select count(*)::int from app.test_report where entry_channel = 'fhir') as reports`,
  );
  const [row] = rows;
  if (row?.bundles !== expected + 1 || row.reports !== 2 * expected + 1)
    throw new Error(`FHIR: ${JSON.stringify(row)} instead of ${expected} of each.`);
}
