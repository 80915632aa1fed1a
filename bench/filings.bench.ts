import type { LoadRequest } from 'autocannon';
import { loadOnce } from './load.ts';
import { type Comparison, compare, figureOf, type Sample } from './measure.ts';
import { createPlainTables, insertsOf, jobInserts, runPlainly, type Write } from './plain-tables.ts';
import { draftCookie, type PreparedDraft, prepareDrafts } from './prepare-drafts.ts';
import { progress } from './progress.ts';
import { RESIDENTS } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const CONNECTIONS = 16;

/** What one filing writes, by the column that tells when. The audit rows of the mails that follow are not its own. */
const WRITTEN = [
  { table: 'person', timeColumn: 'created_at' },
  { table: 'recuperation_case', timeColumn: 'opened_at' },
  { table: 'case_event', timeColumn: 'recorded_at' },
  { table: 'filing', timeColumn: 'submitted_at' },
  { table: 'filing_event', timeColumn: 'at' },
  { table: 'resident_link', timeColumn: 'created_at' },
  { table: 'message', timeColumn: 'created_at' },
  { table: 'outbox_event', timeColumn: 'created_at' },
  { table: 'audit_event', timeColumn: 'at', only: "actor = 'visitor:web'" },
] as const;

/**
 * Filings sent by the last button of the form, each in one transaction with its case, mail, link, audit and events,
 * while the worker of the same process delivers the mails; beside the same rows by bare SQL.
 */
export async function benchFilings(world: World, size: Size): Promise<readonly Comparison[]> {
  const { admin } = world;
  const each = size.filings / size.rounds;
  const drafts = await prepareDrafts(world, { count: size.filings + CONNECTIONS, upTo: 'confirm' });
  await createPlainTables(admin, ['filing_draft', 'email_code', 'job', ...WRITTEN.map(({ table }) => table)]);
  const { origin } = await world.application();
  const submit = (some: readonly PreparedDraft[]): Promise<Sample> =>
    loadOnce(
      { url: origin, connections: CONNECTIONS, status: 303 },
      some.map(draft => confirmOf(origin, draft)),
    );

  await submit(drafts.slice(size.filings));
  await world.settle();
  const ours: Sample[] = [];
  const plain: Sample[] = [];
  const settling: number[] = [];
  let rowsChanged = 0;
  for (let round = 0; round < size.rounds; round += 1) {
    progress(`filings, round ${round + 1} of ${size.rounds}`);
    const since = world.deps.clock.now();
    ours.push(await submit(drafts.slice(round * each, (round + 1) * each)));
    settling.push(await world.settle());
    const writes = await plainFilings(world, since, each, round);
    rowsChanged = writes.reduce((sum, { rows }) => sum + rows.length, 0) / each;
    plain.push(await runPlainly(admin, writes, each, CONNECTIONS));
  }
  return [
    compare(
      'filings, durable',
      { unit: 'filings', latencyOf: 'request, or transaction' },
      figureOf(`POST /ja/filing/confirm, ${CONNECTIONS} connections`, ours),
      figureOf(`the same rows by bare SQL, ${CONNECTIONS} connections`, plain),
      [
        `${rowsChanged} rows changed by each; every acknowledged filing was found in the database`,
        `afterwards the worker had mails and events left for ${settling.map(s => s.toFixed(1)).join(', ')} s`,
      ],
    ),
  ];
}

const confirmOf = (origin: string, draft: PreparedDraft): LoadRequest => ({
  method: 'POST',
  path: '/ja/filing/confirm',
  headers: { origin, cookie: draftCookie(draft), 'content-type': 'application/x-www-form-urlencoded' },
  body: 'withdraw-earlier=no',
});

async function plainFilings(
  { admin }: World,
  since: string,
  expected: number,
  round: number,
): Promise<readonly Write[]> {
  const { rows } = await admin.query<{ id: string }>(
    'select filing_id as id from app.filing where authority_id = $1 and submitted_at >= $2',
    [RESIDENTS, since],
  );
  if (rows.length !== expected)
    throw new Error(`${expected} filings were acknowledged and ${rows.length} are in the database.`);
  const ofFiling = rows.map(({ id }) => [RESIDENTS, id]);
  const inserts: Write[] = [];
  for (const written of WRITTEN)
    inserts.push(await insertsOf(admin, { authorityId: RESIDENTS, since, ...written }));
  return [
    ...inserts,
    {
      text: `update plain.filing_draft set submitted_at = now(),
        answers = '{"consent": null, "evidence": null, "applicant": null, "conditions": null}'
        where authority_id = $1 and filing_id = $2`,
      rows: ofFiling,
    },
    { text: 'delete from plain.email_code where authority_id = $1 and filing_id = $2', rows: ofFiling },
    jobInserts(2 * expected, `filing-${round}`),
  ];
}
