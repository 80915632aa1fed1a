import type { LoadRequest } from 'autocannon';
import { randomToken } from '../src/platform/crypto/token.ts';
import { loadOnce } from './load.ts';
import { type Comparison, compare, figureOf, type Sample } from './measure.ts';
import { createPlainTables, insertsOf, runPlainly, type Write } from './plain-tables.ts';
import { progress } from './progress.ts';
import { RESIDENTS, TODAY } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const CONNECTIONS = 64;

/** The answer of most people on most days: still ill, nothing alarming. */
const BODY = new URLSearchParams([
  ['temperature', '36.8'],
  ['spo2', '98'],
  ['symptoms', 'cough'],
  ['condition', 'same'],
]).toString();

/**
 * Answers to the question of the day by residents who are signed in: the session is looked up in one transaction and
 * the answer graded, stored and audited in a second; beside the same rows by bare SQL.
 */
export async function benchAnswers(world: World, size: Size): Promise<readonly Comparison[]> {
  const { admin, deps } = world;
  const each = size.answers / size.rounds;
  const tokens = await prepareAnswering(world, size.answers + CONNECTIONS);
  const { origin } = await world.application();
  const answer = (some: readonly string[]): Promise<Sample> =>
    loadOnce(
      { url: origin, connections: CONNECTIONS, status: 303 },
      some.map(token => answerOf(origin, token)),
    );

  await answer(tokens.slice(size.answers));
  const ours: Sample[] = [];
  const plain: Sample[] = [];
  for (let round = 0; round < size.rounds; round += 1) {
    progress(`answers, round ${round + 1} of ${size.rounds}`);
    const since = deps.clock.now();
    ours.push(await answer(tokens.slice(round * each, (round + 1) * each)));
    plain.push(await runPlainly(admin, await plainAnswers(world, since, each), each, CONNECTIONS));
  }
  return [
    compare(
      'observation answers, durable',
      { unit: 'answers', latencyOf: 'request, or transaction' },
      figureOf(`POST /ja/observe, ${CONNECTIONS} connections`, ours),
      figureOf(`the same rows by bare SQL, ${CONNECTIONS} connections`, plain),
      ['3 rows changed by each; every acknowledged answer was found in the database'],
    ),
  ];
}

/** People with a session and an open question each, and plain tables with the same questions. */
async function prepareAnswering(world: World, count: number): Promise<readonly string[]> {
  const { admin, deps } = world;
  progress(`preparing ${count} sessions`);
  await admin.query(
    `insert into app.observation_slot (authority_id, case_id, slot_on, opens_at, due_at, status, asked_at)
     select authority_id, case_id, $2::date, ($2::date + time '07:00') at time zone 'Asia/Tokyo',
       ($2::date + time '20:00') at time zone 'Asia/Tokyo', 'open', $3::timestamptz
     from bench.subject where authority_id = $1`,
    [RESIDENTS, TODAY, deps.clock.now()],
  );
  const tokens = Array.from({ length: count }, randomToken);
  await admin.query(
    `insert into app.resident_session (authority_id, token_hash, filing_id, created_at, expires_at)
     select authority_id, sha256(convert_to(token, 'UTF8')), filing_id, $2::timestamptz,
       $2::timestamptz + interval '1 day'
     from bench.subject join unnest($3::text[]) with ordinality given (token, ordinal) using (ordinal)
     where authority_id = $1`,
    [RESIDENTS, deps.clock.now(), tokens],
  );
  await createPlainTables(admin, ['observation_slot', 'observation', 'audit_event']);
  return tokens;
}

const answerOf = (origin: string, token: string): LoadRequest => ({
  method: 'POST',
  path: '/ja/observe',
  headers: {
    origin,
    cookie: `__Host-resident=${RESIDENTS}.${token}`,
    'content-type': 'application/x-www-form-urlencoded',
  },
  body: BODY,
});

async function plainAnswers({ admin }: World, since: string, expected: number): Promise<readonly Write[]> {
  const { rows } = await admin.query<{ id: string }>(
    'select case_id as id from app.observation where authority_id = $1 and answered_at >= $2',
    [RESIDENTS, since],
  );
  if (rows.length !== expected)
    throw new Error(`${expected} answers were acknowledged and ${rows.length} are in the database.`);
  const written = { authorityId: RESIDENTS, since };
  return [
    {
      text: `update plain.observation_slot set status = 'answered', closed_at = now()
             where authority_id = $1 and case_id = $2 and slot_on = $3`,
      rows: rows.map(({ id }) => [RESIDENTS, id, TODAY]),
    },
    await insertsOf(admin, { ...written, table: 'observation', timeColumn: 'answered_at' }),
    await insertsOf(admin, {
      ...written,
      table: 'audit_event',
      timeColumn: 'at',
      only: "action = 'observation.answer'",
    }),
  ];
}
