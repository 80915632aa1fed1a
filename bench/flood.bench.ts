import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import {
  applicantForm,
  conditionsForm,
} from '../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import type { BotOrder, BotTally } from './bot.ts';
import { startChildServer } from './child-server.ts';
import { EXAMPLE_PERSON } from './example-person.ja.ts';
import { type Comparison, compare, type Figure, figureOf, type Sample, secondsSince } from './measure.ts';
import { draftCookie, prepareDrafts } from './prepare-drafts.ts';
import { progress } from './progress.ts';
import { RESIDENTS } from './settings.ts';
import type { Size } from './size.ts';
import { type FilingTimes, fileOnce } from './whole-filing.ts';
import type { World } from './world.ts';

const BOT_RATE = 200;
const LANES = 8;
const BOT_DRAFTS = 20;
/** What the issue promises for the whole filing at the 95th percentile. */
const GOAL_SECONDS = 2;

let filers = 0;

/**
 * Whole filings with photos while a bot sends 200 requests a second, from one network and from thousands, beside the
 * same filings without it. The program runs with the limits of production, behind one proxy.
 */
export async function benchFlood(world: World, size: Size): Promise<readonly Comparison[]> {
  const drafts = await prepareDrafts(world, { count: BOT_DRAFTS, upTo: 'confirm' });
  // The form takes addresses of the authority's own prefecture alone.
  await world.admin.query('update sys.authority set name = $1 where authority_id = $2', [
    EXAMPLE_PERSON.prefecture,
    RESIDENTS,
  ]);
  const { connection } = world;
  const application = await startChildServer({ name: 'application', connection, guarded: true });
  try {
    const { origin } = application;
    const order = { origin, rate: BOT_RATE, drafts: drafts.map(draftCookie), applicant: applicantForm };
    await fileMany(world, origin, LANES);
    progress('flood: filings without the bot');
    const quiet = summed(await fileMany(world, origin, size.floodFilings), 'without the bot');
    const comparisons: Comparison[] = [];
    for (const networks of ['one', 'many'] as const) {
      progress(`flood: filings beside a bot from ${networks} network(s)`);
      const bot = await startBot({ ...order, networks });
      const flooded = summed(await fileMany(world, origin, size.floodFilings), `beside the bot, ${networks}`);
      const tally = await bot.stop();
      comparisons.push(...comparisonsOf(networks, flooded, quiet, tally));
    }
    return comparisons;
  } finally {
    await application.stop();
  }
}

async function fileMany(world: World, origin: string, count: number) {
  const photos = { 'test-result': await photo(40), identity: await photo(90) };
  const times: FilingTimes[] = [];
  const waiting = Array.from({ length: count }).values();
  const started = performance.now();
  const lanes = Array.from({ length: LANES }, async () => {
    for (const _ of waiting) {
      filers += 1;
      const email = `filer-${filers}@bench.invalid`;
      const phone = `070${String(filers).padStart(8, '0')}`;
      const filing = await fileOnce({
        origin,
        network: `192.0.2.${filers % 250}`,
        forms: {
          conditions: { ...conditionsForm, ...DATES },
          applicant: { ...applicantForm, email, 'email-again': email, phone },
          evidence: { 'evidence-kind': 'kit', 'kit-listed': 'yes', 'kit-maker': '', remarks: '', ...photos },
        },
        mailedCode: () => knownCode(world, email),
      });
      times.push(filing);
    }
  });
  await Promise.all(lanes);
  return { times, seconds: secondsSince(started) };
}

/** Of the day on which the bench stands. */
const DATES = { 'onset-month': '2', 'onset-day': '12', 'tested-month': '2', 'tested-day': '13' };

function summed({ times, seconds }: { times: readonly FilingTimes[]; seconds: number }, name: string) {
  const filing: Sample = {
    operations: times.length,
    seconds,
    latencies: times.map(({ requests }) => requests.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)),
  };
  const names = new Set(times.flatMap(({ requests }) => requests.map(([request]) => request)));
  const requests = [...names].map(request => {
    const latencies = times.flatMap(time =>
      time.requests.flatMap(([found, milliseconds]) => (found === request ? [milliseconds] : [])),
    );
    return figureOf(request, [{ operations: latencies.length, seconds, latencies }]);
  });
  const heldBack = times.filter(time => time.heldBack > 0).length;
  return { filing: figureOf(`whole filings ${name}`, [filing]), requests, heldBack };
}

type Summary = ReturnType<typeof summed>;

function comparisonsOf(
  networks: string,
  flooded: Summary,
  quiet: Summary,
  tally: BotTally,
): readonly Comparison[] {
  const answers = Object.entries(tally).map(([status, times]) => `${times} × ${status}`);
  const p95 = flooded.filing.p95 / 1000;
  return [
    compare(
      `a filing during a flood from ${networks} network${networks === 'one' ? '' : 's'}`,
      { unit: 'filings', latencyOf: 'filing: the sum of its requests' },
      flooded.filing,
      quiet.filing,
      [
        `p95 ${p95.toFixed(2)} s of the ${GOAL_SECONDS} s that are promised: ${p95 < GOAL_SECONDS ? 'kept' : 'BROKEN'}`,
        `${flooded.heldBack} of ${flooded.filing.operations} filings were asked for work or waiting`,
        `the bot was answered ${answers.join(', ')}`,
        ...flooded.requests.map(request => lineOf(request, quiet.requests)),
      ],
    ),
  ];
}

function lineOf(flooded: Figure, quiet: readonly Figure[]): string {
  const before = quiet.find(({ name }) => name === flooded.name);
  const three = ({ p50, p95, p99 }: Figure): string => [p50, p95, p99].map(time => time.toFixed(0)).join('/');
  const beside = before === undefined ? '' : `, without the bot ${three(before)}`;
  return `${flooded.name}: p50/p95/p99 ${three(flooded)} ms${beside}`;
}

/** A code that the bench knows in place of the one that was mailed, which nobody can read. */
async function knownCode({ admin, deps }: World, email: string): Promise<string> {
  const { rows } = await admin.query<{ code_id: string }>(
    'select code_id from app.email_code where authority_id = $1 and email = $2 order by created_at desc limit 1',
    [RESIDENTS, email],
  );
  const codeId = rows[0]?.code_id ?? '';
  await admin.query('update app.email_code set code_hash = $1 where authority_id = $2 and code_id = $3', [
    deps.personIndex(`email-code|${codeId}|246810`),
    RESIDENTS,
    codeId,
  ]);
  return '246810';
}

async function photo(shade: number): Promise<File> {
  const noise = { type: 'gaussian' as const, mean: shade + 60, sigma: 8 };
  const jpeg = await sharp({
    create: { width: 2_000, height: 1_500, channels: 3, background: 'white', noise },
  })
    .jpeg({ quality: 70 })
    .toBuffer();
  return new File([Uint8Array.from(jpeg)], 'photo.jpg', { type: 'image/jpeg' });
}

async function startBot(order: BotOrder) {
  const child = fork(fileURLToPath(new URL('bot.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  child.send(order);
  await once(child, 'message');
  return {
    stop: async (): Promise<BotTally> => {
      child.send('stop');
      const [tally] = await once(child, 'message');
      return tally as BotTally;
    },
  };
}
