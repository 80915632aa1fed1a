import { type ListQuestion, questionsOf } from './list-questions.ts';
import { type Comparison, compare, figureOf, type Sample } from './measure.ts';
import { loadPaced } from './paced-load.ts';
import { type ListedCases, prepareCases } from './prepare-cases.ts';
import { prepareReports } from './prepare-reports.ts';
import { prepareStaff, type SignedIn } from './prepare-staff.ts';
import { progress } from './progress.ts';
import { BESIDE, LISTED, PUBLIC_ORIGIN } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

/** What the issue of these lists demands of all of them together, in milliseconds. */
const DEMANDED = { p50: 20, p95: 60, p99: 120 } as const;
const EVERY_MS = 1_000;
const WARM_UP_SECONDS = 5;
/** Of so many people one opens every page once before it is measured, as in the morning. */
const ONE_IN = 7;

interface Asking {
  readonly staff: readonly SignedIn[];
  /** Everything that one of them asks in turn. */
  readonly all: (user: number) => readonly ListQuestion[];
  /** The next question of a member of the staff, by their place. */
  readonly next: (user: number) => ListQuestion;
}

/**
 * The lists that staff work with, in one authority with a million cases and beside another: fifty people are signed in and
 * ask once a second each, whatever the answers take, over HTTP of a program in a process of its own. Beside it the same rows
 * by bare statements at the same rate.
 */
export async function benchLists(world: World, size: Size): Promise<readonly Comparison[]> {
  await world.stopApplication();
  const cases: ListedCases = { authorityId: LISTED, count: size.listedCases };
  for (const each of [{ authorityId: BESIDE, count: Math.ceil(size.listedCases / 10) }, cases]) {
    await prepareCases(world, each);
    await prepareReports(world, each);
  }
  await world.admin.query('vacuum analyze');
  return measureLists(world, size, cases);
}

async function measureLists(world: World, size: Size, cases: ListedCases): Promise<readonly Comparison[]> {
  const asking = await startAsking(world, cases);
  const { origin } = await world.application();
  const product = (user: number): Promise<string> => open(origin, asking.staff[user], asking.next(user));
  const plain = async (user: number): Promise<string> => {
    const { of, statement } = asking.next(user);
    await world.admin.query({ ...statement, values: [...statement.values] });
    return of;
  };
  const load = (seconds: number, ask: (user: number) => Promise<string>) =>
    loadPaced({ users: asking.staff.length, everyMs: EVERY_MS, seconds, ask });
  progress('lists, warming up');
  for (const user of asking.staff.keys())
    for (const question of user % ONE_IN === 0 ? asking.all(user) : [])
      await open(origin, asking.staff[user], question);
  await load(WARM_UP_SECONDS, product);
  await load(WARM_UP_SECONDS, plain);
  const [ours, bare]: [Samples, Samples] = [new Map(), new Map()];
  for (let round = 0; round < size.rounds; round += 1) {
    progress(`lists, round ${round + 1} of ${size.rounds}`);
    add(ours, await load(size.listSeconds / size.rounds, product));
    add(bare, await load(size.listSeconds / size.rounds, plain));
  }
  return [...[...ours.keys()].sort().map(name => comparisonOf(name, ours, bare)), together(size, ours, bare)];
}

async function startAsking({ admin }: World, cases: ListedCases): Promise<Asking> {
  progress('lists, signing staff in');
  const staff = await prepareStaff({ admin }, cases.authorityId);
  const byWork = new Map<string, Awaited<ReturnType<typeof questionsOf>>>();
  for (const each of staff)
    if (!byWork.has(workOf(each))) byWork.set(workOf(each), await questionsOf(admin, cases, each));
  const questions = staff.map(each => byWork.get(workOf(each)));
  const asked = staff.map((_each, user) => user);
  return {
    staff,
    all: user => (questions[user] ?? []).map(question => question(user)),
    next: user => {
      const own = questions[user] ?? [];
      const round = (asked[user] ?? 0) + 1;
      asked[user] = round;
      const question = own[round % own.length]?.(round * staff.length + user);
      if (question === undefined) throw new Error('Somebody of the staff has nothing to ask.');
      return question;
    },
  };
}

/** Those of one role see the same, within an institution. */
const workOf = ({ role, facilityId }: SignedIn): string => `${role} ${facilityId}`;

async function open(
  origin: string,
  by: SignedIn | undefined,
  { of, href, form }: ListQuestion,
): Promise<string> {
  const answer = await fetch(`${origin}${href}`, {
    headers: { cookie: by?.cookie ?? '', origin: PUBLIC_ORIGIN },
    redirect: 'manual',
    ...(form !== null && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const text = await answer.text();
  if (answer.status !== 200)
    throw new Error(`${by?.role} was answered ${answer.status} to ${href}: ${text.slice(0, 1_000)}`);
  return of;
}

type Samples = Map<string, Sample[]>;

function add(to: Samples, found: ReadonlyMap<string, Sample>): void {
  for (const [name, sample] of found) to.set(name, [...(to.get(name) ?? []), sample]);
}

const OF_PAGES = { unit: 'pages', latencyOf: 'page' };

/** The rate is given, so that the ratio is that of the medians: the time of the bare statement as a part of the page's. */
function comparisonOf(name: string, ours: Samples, bare: Samples, notes: readonly string[] = []): Comparison {
  const product = figureOf('over HTTP, 50 people signed in', ours.get(name) ?? []);
  const baseline = figureOf('the same rows by a bare prepared statement', bare.get(name) ?? []);
  return { ...compare(name, OF_PAGES, product, baseline, notes), ratio: baseline.p50 / product.p50 };
}

function together({ listedCases }: Size, ours: Samples, bare: Samples): Comparison {
  const name = `all lists of staff at ${listedCases.toLocaleString('en')} cases`;
  const all = (samples: Samples): Samples => new Map([[name, inOne([...samples.values()].flat())]]);
  const comparison = comparisonOf(name, all(ours), all(bare));
  const missed = (['p50', 'p95', 'p99'] as const).filter(at => comparison.product[at] > DEMANDED[at]);
  const limits = `p50/p95/p99 of ${DEMANDED.p50}/${DEMANDED.p95}/${DEMANDED.p99} ms`;
  return {
    ...comparison,
    notes: [missed.length === 0 ? `within ${limits}` : `not within ${limits}: ${missed.join(', ')}`],
  };
}

/** Samples that were taken side by side as one: as much work, in the time of one. */
function inOne(samples: readonly Sample[]): Sample[] {
  const seconds = new Map<number, Sample[]>();
  for (const sample of samples) seconds.set(sample.seconds, [...(seconds.get(sample.seconds) ?? []), sample]);
  return [...seconds].map(([elapsed, beside]) => ({
    operations: beside.reduce((sum, { operations }) => sum + operations, 0),
    seconds: elapsed,
    latencies: beside.flatMap(({ latencies }) => latencies),
  }));
}
