import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModuleDeps, type ModuleDeps } from '../../src/composition/module-deps.ts';
import { createRuntime } from '../../src/composition/runtime.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { photo } from '../../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import { registerAuthority } from '../../src/platform/db/authority.repository.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { createTestDatabase, TEST_CONTEXT_KEY, type TestDatabase } from '../database/test-database.ts';
import { freePort } from '../world/free-port.ts';
import { createClient } from './client.ts';
import {
  CRASH_AUTHORITY,
  type CrashSettings,
  crashClock,
  crashConfig,
  newKey,
  SETTINGS_VARIABLE,
} from './crash-config.ts';
import { onePhoto, prepareDraft } from './drafts.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import type { Person } from './people.ts';
import type { Rows } from './rows.ts';

const FILINGS = 1_000;
const AT_ONCE = 16;
/** Kills while people file, and kills while only mail is left to send, as long as there is some. */
const KILLS = { filing: 5, mailing: 1 };
const ENOUGH_MAIL = 50;
/** As many mails as can be on the wire at one kill. */
const JOBS_AT_ONCE = 4;
const UNSETTLED = "app.message where status in ('planned', 'handed-over')";
const QUICKLY = { timeout: 20_000, interval: 5 };
const LONG = 240_000;
const PATIENTLY = { timeout: 30_000, interval: 100 };

let database: TestDatabase;
let admin: pg.Pool;
let mailServer: MailServer;
let settings: CrashSettings;
let tokens: readonly string[];
let running: ChildProcess | undefined;
/** Has read its code and waits to be told to begin: what a process costs to load is not what is tested. */
let nextInLine: ChildProcess | undefined;
const kills = { done: 0, requestsCutOff: 0 };

const select: Rows['select'] = async (text, values = []) => (await admin.query(text, [...values])).rows;
const countOf = async (text: string): Promise<number> =>
  (await select<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n ?? -1;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Pool({ connectionString: database.adminUrl, max: AT_ONCE });
  mailServer = await startMailServer();
  settings = {
    appUrl: database.appUrl,
    workerUrl: database.workerUrl,
    contextKey: TEST_CONTEXT_KEY.toString('base64'),
    indexKey: newKey(),
    keyEncryptionKey: newKey(),
    port: await freePort(),
    smtpPort: mailServer.port,
    clockOffsetMs: Date.parse(parseInstant('2022-02-14T09:00') ?? '') - Date.now(),
  };
  tokens = await prepareDrafts();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  nextInLine?.kill('SIGKILL');
  await mailServer.close();
  await admin.end();
  await database.drop();
});

/** A thousand people, each on the page on which 「回答」 is pressed. The mails with their codes count as sent. */
async function prepareDrafts(): Promise<readonly string[]> {
  const runtime = await createRuntime({
    config: crashConfig(settings),
    log: createLogger({ level: 'silent' }),
    databaseUrl: settings.appUrl,
    clock: crashClock(settings),
    prepare: db =>
      registerAuthority(db, {
        authorityId: CRASH_AUTHORITY,
        kind: 'prefecture',
        name: '神奈川県',
        host: null,
      }),
  });
  const images = await onePhoto(runtime.images, new Uint8Array(await (await photo()).arrayBuffer()));
  const deps: ModuleDeps = { ...createModuleDeps(runtime), images: { ...runtime.images, ...images } };
  const prepared: string[] = [];
  await inParallel(
    Array.from({ length: FILINGS }, (_, number) => number),
    async number => {
      prepared[number] = await prepareDraft(deps, { select }, CRASH_AUTHORITY, personNumbered(number));
    },
  );
  await runtime.stop();
  await select("update app.message set status = 'delivered', settled_at = created_at");
  await select('delete from graphile_worker._private_jobs');
  return prepared;
}

function personNumbered(number: number): Person {
  const digits = String(number).padStart(4, '0');
  const kana = [...digits].map(digit => 'アイウエオカキクケコ'.charAt(Number(digit))).join('');
  return {
    name: `試 ${digits.replaceAll(/\d/g, digit => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit)))}`,
    kana: `タメシ ${kana}`,
    phone: `046-232-${digits}`,
    email: `person${digits}@mail.invalid`,
    street: '上郷1番地',
    remarks: '',
    shade: 0,
  };
}

async function inParallel<T>(work: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...work];
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}

function loadProgram(): ChildProcess {
  const program = fileURLToPath(new URL('crash-child.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, [SETTINGS_VARIABLE]: JSON.stringify(settings) },
  });
}

async function startProgram(): Promise<void> {
  const started = nextInLine ?? loadProgram();
  nextInLine = kills.done < KILLS.filing + KILLS.mailing ? loadProgram() : undefined;
  running = started;
  const ended = once(started, 'exit').then(([code]) => {
    throw new Error(`The program ended by itself with ${code}.`);
  });
  ended.catch(() => undefined);
  const ready = started.stdout && once(started.stdout, 'data');
  started.stdin?.write('begin');
  await Promise.race([ready, ended]);
}

async function killAndRestart(): Promise<void> {
  if (running === undefined) throw new Error('There is nothing to kill.');
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
  kills.done += 1;
  await startProgram();
}

/** Presses 「回答」 until the answer says that the filing is there. */
async function submit(token: string): Promise<void> {
  const client = createClient(`http://localhost:${settings.port}`);
  client.cookies.set('__Host-draft', `${CRASH_AUTHORITY}.${token}`);
  for (;;) {
    const answer = await client.post('/ja/filing/confirm').catch(() => null);
    if (answer !== null) {
      expect([answer.status, answer.location]).toEqual([303, '/ja/filing/done']);
      return;
    }
    kills.requestsCutOff += 1;
    await new Promise(resolve => setTimeout(resolve, 150));
  }
}

describe('killing the process with -9', () => {
  it(
    'during 1,000 filings loses no acknowledged one and sends no mail twice',
    async () => {
      const places = Array.from({ length: KILLS.filing }, (_, place) =>
        Math.floor(((place + Math.random()) * FILINGS) / KILLS.filing),
      );
      await startProgram();
      let acknowledged = 0;
      let restarted = Promise.resolve();
      await inParallel(tokens, async token => {
        await submit(token);
        if (places.includes(acknowledged)) restarted = restarted.then(killAndRestart);
        acknowledged += 1;
      });
      await restarted;
      expect([acknowledged, kills.done]).toEqual([FILINGS, KILLS.filing]);
      expect(kills.requestsCutOff).toBeGreaterThan(KILLS.filing);

      for (let kill = 0; kill < KILLS.mailing && (await countOf(UNSETTLED)) > ENOUGH_MAIL; kill += 1) {
        const enough = mailServer.messageIds.length + ENOUGH_MAIL / 2;
        await expect.poll(() => mailServer.messageIds.length, QUICKLY).toBeGreaterThan(enough);
        await killAndRestart();
      }
      await expect.poll(() => countOf(UNSETTLED), PATIENTLY).toBe(0);
      await expect.poll(() => countOf('graphile_worker._private_jobs'), PATIENTLY).toBe(0);
      expect(mailServer.messageIds.length - new Set(mailServer.messageIds).size).toBe(0);
    },
    LONG,
  );

  it('leaves every filing once, with all that belongs to it', async () => {
    const [whole] = await select(
      `select count(*)::int as filings, count(distinct f.filing_id)::int as distinct_filings,
         count(distinct f.person_id)::int as persons, count(distinct c.case_id)::int as cases,
         count(distinct m.message_id)::int as mails, count(distinct a.event_id)::int as audits
       from app.filing f
       join app.filing_draft d on d.filing_id = f.filing_id and d.submitted_at is not null
       join app.recuperation_case c on c.case_id = f.case_id and c.status = 'open'
       join app.message m on m.subject_id = f.filing_id and m.template = 'filing-completed' and m.recipient = f.email
       join app.audit_event a on a.subject_id = f.filing_id and a.action = 'filing.submit'
       where f.status = 'submitted'`,
    );
    expect(new Set(Object.values(whole ?? {}))).toEqual(new Set([FILINGS]));
    for (const table of [
      'filing',
      'recuperation_case',
      'person',
      'outbox_event where dispatched_at is not null',
    ])
      expect(await countOf(`app.${table}`), table).toBe(FILINGS);
  });

  it('knows of every completion mail what became of it', async () => {
    const arrived = new Set(mailServer.messageIds);
    const mails = await select<{ id: string; status: string }>(
      "select message_id as id, status from app.message where template = 'filing-completed'",
    );
    const known = new Set(mails.map(({ id }) => id));
    expect(mails).toHaveLength(FILINGS);
    expect([...arrived].filter(id => !known.has(id))).toEqual([]);
    const delivered = mails.filter(({ status }) => status === 'delivered');
    const unknown = mails.filter(({ status }) => status === 'unknown');
    expect(delivered.filter(({ id }) => !arrived.has(id))).toEqual([]);
    expect(delivered.length + unknown.length).toBe(FILINGS);
    // Only those that were on the wire at a kill are in doubt.
    expect(unknown.length).toBeLessThanOrEqual(kills.done * JOBS_AT_ONCE);
  });
});
