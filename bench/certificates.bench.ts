import { createModuleDeps } from '../src/composition/module-deps.ts';
import type { Runtime } from '../src/composition/runtime.ts';
import type { Uuid } from '../src/kernel/ids.ts';
import type { PlainDate } from '../src/kernel/plain-date.ts';
import { certificatePaper } from '../src/modules/documents/domain/certificate.ts';
import { packClaims, proofClaims } from '../src/modules/documents/domain/proof-claims.ts';
import { documentWordsJa, managementNumber, startBatch } from '../src/modules/documents/index.ts';
import { signProof } from '../src/platform/proof/proof.ts';
import { generateProofKey, importSigningKey } from '../src/platform/proof/proof-keys.ts';
import { insertRecuperated } from '../test/database/recuperated-people.ts';
import { startChildServer } from './child-server.ts';
import { EXAMPLE_PERSON } from './example-person.ja.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import { createPlainTables, insertsOf, jobInserts } from './plain-tables.ts';
import { multiRow, runInBatches } from './plain-tick.ts';
import { progress } from './progress.ts';
import { benchRuntime, CERTIFIED, CERTIFYING } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const TABLES = ['document', 'resident_link', 'message', 'audit_event', 'document_batch_item', 'job'];
const ENOUGH = 20_000;
const PEOPLE_A_TRANSACTION = 250;

/**
 * One batch, started as a manager starts it, that issues a certificate to everybody of a backlog and mails each of them
 * the link, by the worker of a program of its own; beside the same rows by bare multi-row inserts with a signature each.
 */
export async function benchCertificates(world: World, size: Size): Promise<readonly Comparison[]> {
  const { admin } = world;
  const count = size.certificates;
  await world.stopApplication();
  progress(`preparing ${count} people whose recuperation is over`);
  await insertRecuperated(admin, { authorityId: CERTIFIED, count, daysOffered: 10, daysAnswered: 8 });
  await createPlainTables(admin, TABLES);
  await admin.query('analyze');

  const connection = { ...world.connection, clockOffsetMs: Date.parse(CERTIFYING) - Date.now() };
  const runtime = await benchRuntime(connection);
  const application = await startChildServer({ name: 'application', connection });
  try {
    progress(`one batch of ${count} certificates`);
    const { issued, mailed, since } = await runBatch(world, runtime, count);
    await requireAll(world, count);
    const plain = await plainCertificates(world, since);
    const perMinute = ({ seconds }: Sample): string =>
      Math.round((60 * count) / seconds).toLocaleString('en');
    return [
      compare(
        'certificates issued and mailed, one batch',
        { unit: 'certificates', latencyOf: `bite of ${PEOPLE_A_TRANSACTION}, or transaction` },
        figureOf('conditions, signature, paper, link, mail, audit of each, delivered', [mailed]),
        figureOf('the same rows by bare multi-row inserts, and a signature each', [plain.sample]),
        [
          `${perMinute(mailed)} a minute issued and mailed; the last was issued after ${issued.seconds.toFixed(1)} s ` +
            `(${perMinute(issued)} a minute) and its mail was out after ${mailed.seconds.toFixed(1)} s`,
          plain.note,
        ],
      ),
    ];
  } finally {
    await application.stop();
    await runtime.stop();
  }
}

async function runBatch(world: World, runtime: Runtime, count: number) {
  const deps = createModuleDeps(runtime);
  const staff = {
    kind: 'staff',
    authorityId: CERTIFIED,
    id: runtime.newId() as Uuid,
    role: 'manager',
  } as const;
  const since = deps.clock.now();
  const started = performance.now();
  const batch = await startBatch(deps, staff, {
    kind: 'certificates',
    templateVersion: null,
    reason: 'bench',
  });
  if (!batch.ok) throw new Error(`The batch was refused: ${batch.reason}`);
  await world.settle();
  const seconds = secondsSince(started);
  const { rows: bites } = await world.admin.query<{ ms: number }>(
    `select extract(epoch from settled_at - lag(settled_at, 1, $2) over (order by settled_at))::float8 * 1000 as ms
     from (select distinct settled_at from app.document_batch_item where batch_id = $1) bite`,
    [batch.value.batchId, since],
  );
  const { rows } = await world.admin.query<{ seconds: number }>(
    `select extract(epoch from finished_at - started_at)::float8 as seconds from app.document_batch where batch_id = $1`,
    [batch.value.batchId],
  );
  const latencies = bites.map(({ ms }) => ms);
  const issued: Sample = { operations: count, seconds: rows[0]?.seconds ?? Number.NaN, latencies };
  return { since, issued, mailed: { operations: count, seconds, latencies } satisfies Sample };
}

/** Ends the bench with an error unless everybody has one certificate and one delivered mail. */
async function requireAll({ admin }: World, count: number): Promise<void> {
  const { rows } = await admin.query<{ certificates: number; mails: number }>(
    `select (select count(distinct filing_id)::int from app.document where authority_id = $1 and kind = 'certificate')
       as certificates,
     (select count(distinct recipient)::int from app.message where authority_id = $1 and status = 'delivered') as mails`,
    [CERTIFIED],
  );
  const [found] = rows;
  if (found?.certificates !== count || found.mails !== count)
    throw new Error(`${count} were to be certified: ${JSON.stringify(found)}`);
}

async function plainCertificates({ admin }: World, since: string) {
  const written = { authorityId: CERTIFIED, since, limit: ENOUGH };
  const papers = await insertsOf(admin, {
    ...written,
    table: 'document',
    timeColumn: 'issued_at',
    only: "kind = 'certificate'",
  });
  const people = papers.rows.length;
  const writes = [
    papers,
    await insertsOf(admin, { ...written, table: 'resident_link', timeColumn: 'created_at' }),
    await insertsOf(admin, { ...written, table: 'message', timeColumn: 'created_at' }),
    await insertsOf(admin, {
      ...written,
      table: 'audit_event',
      timeColumn: 'at',
      only: "action = 'document.issue'",
    }),
    await insertsOf(admin, {
      ...written,
      table: 'audit_event',
      timeColumn: 'at',
      only: "action = 'message.send'",
    }),
    jobInserts(people, 'certified'),
  ];
  const sign = await signer();
  const sample = await runInBatches(admin, writes.map(multiRow), people, PEOPLE_A_TRANSACTION, async some => {
    for (let index = 0; index < some; index += 1) await sign();
  });
  return { sample, note: `baseline measured on ${people} people, ${PEOPLE_A_TRANSACTION} a transaction` };
}

/** Signs a certificate like those of the batch. */
async function signer(): Promise<() => Promise<string>> {
  const key = await importSigningKey(await generateProofKey());
  const date = (text: string): PlainDate => text as PlainDate;
  const paper = certificatePaper(
    {
      kind: 'certificate',
      formVersion: 'v1',
      managementNumber: managementNumber('14', '00000001'),
      holder: { name: EXAMPLE_PERSON.name, kana: EXAMPLE_PERSON.nameKana, birthDate: date('1990-04-12') },
      course: { kind: 'symptomatic', reliefHours: 72 },
      issuedOn: date('2022-03-15'),
      validThrough: null,
      onsetOn: date('2022-02-01'),
      testedOn: date('2022-02-01'),
      startsOn: date('2022-02-01'),
      end: { kind: 'ended', lastDay: date('2022-02-11'), returnOn: date('2022-02-12') },
    },
    documentWordsJa.certificateLabels,
  );
  return () => {
    const reference = crypto.getRandomValues(new Uint8Array(16));
    return signProof(packClaims(proofClaims(paper, String(CERTIFIED), reference)), key);
  };
}
