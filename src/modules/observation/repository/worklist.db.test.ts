import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type NameSearch, nameSearch } from '../../persons/index.ts';
import { makePeopleWait, waitingCase } from '../use-cases/waiting-people.test-world.ts';
import { createWorld, type World } from '../use-cases/watched-people.test-world.ts';
import {
  lockForemostUnclaimed,
  type WorklistPosition,
  type WorklistShare,
  worklistPage,
} from './worklist.repository.ts';
import { worklistCounts } from './worklist-count.repository.ts';
import type { WorklistRow } from './worklist-row.ts';
import { worklistByName, worklistHolding } from './worklist-search.repository.ts';

const PEOPLE = 12;
const EACH = 3;
const SHARES = ['all', 'mine', 'unclaimed', 'others', 'overdue', 'later'] as const;
const KINDS = ['missed-answer', 'urgent-answer', 'release-proposal'] as const;
const [ME, OTHER] = [
  '00000000-0000-7000-8000-00000000000a',
  '00000000-0000-7000-8000-00000000000b',
] as Uuid[];

/** A task as the test has it; times in minutes from the present one. */
interface Drawn {
  readonly isOpen: boolean;
  readonly danger: number;
  readonly dueIn: number | null;
  readonly againIn: number | null;
  readonly claimedBy: Uuid | null;
  readonly calls: number;
}
interface Task extends Drawn {
  readonly taskId: Uuid;
  readonly person: number;
  readonly kind: string;
  readonly openedIn: number;
}

// Few values, so that ties are many.
const minutes = fc.constantFrom(null, -40, -20, 0, 20);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  isOpen: fc.boolean(),
  danger: fc.constantFrom(2, 6, 9),
  dueIn: minutes,
  againIn: minutes,
  claimedBy: fc.constantFrom(null, null, ME ?? null, OTHER ?? null),
  calls: fc.nat(2),
});

// The ids are in another order than the people.
const TASKS = Array.from({ length: PEOPLE * EACH }, (_, n) => ({
  taskId: `00000000-0000-7000-9004-${((n * 29) % 97).toString(16).padStart(12, '0')}` as Uuid,
  person: 1 + (n % PEOPLE),
  kind: KINDS[Math.floor(n / PEOPLE)] ?? KINDS[0],
  openedIn: -20 * (1 + (n % 3)),
}));

let world: World;
let now: Instant;
beforeAll(async () => {
  world = await createWorld('2022-02-11T09:00');
  now = world.clock.now();
  await makePeopleWait(world, PEOPLE);
  await world.look(async tx => {
    await sql`update care_task set closed_at = ${tx.at}, outcome = 'reached-well'`.execute(tx.db);
    await sql`update person set kana_key = case when name like '% 1%' then 'マチイチ' else 'マチ' end`.execute(
      tx.db,
    );
    await tx.db
      .insertInto('care_task')
      .values(
        TASKS.map(({ taskId, person, kind, openedIn }) => ({
          authority_id: tx.authorityId,
          task_id: taskId,
          case_id: waitingCase(person),
          kind,
          danger: 1,
          slot_on: '2022-02-11' as never,
          slot_no: 1,
          opened_at: addMinutes(now, openedIn),
        })),
      )
      .execute();
  });
});
afterAll(() => world.end());

async function store(tasks: readonly Task[]): Promise<void> {
  const at = (minute: number | null) => (minute === null ? null : addMinutes(now, minute));
  await world.look(tx =>
    sql`
      update care_task t set danger = g.danger, due_by = g.due_by, call_again_at = g.again_at, claimed_by = g.claimed_by,
        closed_at = case when g.is_open then null else ${tx.at}::timestamptz end,
        outcome = case when g.is_open then null else 'reached-well' end,
        note = case when g.calls = 0 then null else (select jsonb_agg(n)::text from generate_series(1, g.calls) n) end
      from unnest(${tasks.map(({ taskId }) => taskId)}::uuid[], ${tasks.map(({ danger }) => danger)}::int[],
        ${tasks.map(({ dueIn }) => at(dueIn))}::timestamptz[], ${tasks.map(({ againIn }) => at(againIn))}::timestamptz[],
        ${tasks.map(({ claimedBy }) => claimedBy)}::uuid[], ${tasks.map(({ isOpen }) => isOpen)}::bool[],
        ${tasks.map(({ calls }) => calls)}::int[])
        as g (task_id, danger, due_by, again_at, claimed_by, is_open, calls)
      where t.task_id = g.task_id`.execute(tx.db),
  );
}

/** The list as it is told in words, of everything that is open. */
interface Line extends Pick<WorklistRow, 'taskId' | 'isLater' | 'openTasks' | 'attempts'> {
  readonly task: Task;
  readonly rank: number;
  readonly minute: number;
}
function listed(tasks: readonly Task[]): readonly Line[] {
  const byPlace = (a: Line, b: Line) =>
    b.rank - a.rank || a.minute - b.minute || (a.taskId < b.taskId ? -1 : 1);
  const lines = Array.from({ length: PEOPLE }, (_, n) => {
    const own = tasks.filter(({ person, isOpen }) => isOpen && person === n + 1);
    const attempts = own.reduce((sum, { calls }) => sum + calls, 0);
    const all = own.map(task => {
      const isLater = task.againIn !== null && task.againIn > 0 && task.claimedBy === null;
      const rank = isLater ? 0 : task.danger;
      const minute = isLater ? (task.againIn ?? 0) : (task.dueIn ?? task.openedIn);
      return { taskId: task.taskId, isLater, openTasks: own.length, attempts, task, rank, minute };
    });
    return all.toSorted(byPlace).slice(0, 1);
  });
  return lines.flat().toSorted(byPlace);
}

const isIn: Readonly<Record<WorklistShare, (line: Line) => boolean>> = {
  all: ({ isLater }) => !isLater,
  mine: ({ task }) => task.claimedBy === ME,
  others: ({ task }) => task.claimedBy === OTHER,
  unclaimed: ({ isLater, task }) => !isLater && task.claimedBy === null,
  overdue: ({ isLater, task }) => !isLater && task.dueIn !== null && task.dueIn < 0,
  later: ({ isLater }) => isLater,
};

const told = ({ taskId, isLater, openTasks, attempts }: Omit<Line, 'task' | 'rank' | 'minute'>) => ({
  taskId,
  isLater,
  openTasks,
  attempts,
});

describe('the worklist of any tasks', () => {
  const world12 = fc
    .array(drawn, { minLength: TASKS.length, maxLength: TASKS.length })
    .map(all => TASKS.map((task, n): Task => ({ ...task, ...(all[n] as Drawn) })));

  it('has the lines of a plain reading of the rule, in every share, page by page, counted and one by one', async () => {
    await fc.assert(
      fc.asyncProperty(world12, fc.integer({ min: 1, max: 5 }), async (tasks, limit) => {
        await store(tasks);
        const lines = listed(tasks);
        await world.look(async tx => {
          for (const share of SHARES) {
            const found: WorklistRow[] = [];
            let after: WorklistPosition | null = null;
            for (;;) {
              const page: readonly WorklistRow[] = await worklistPage(tx, ME as Uuid, share, after, limit);
              found.push(...page);
              after = page.at(-1) ?? null;
              if (page.length < limit) break;
            }
            expect(found.map(told), share).toEqual(lines.filter(isIn[share]).map(told));
          }
          const isUrgent = ({ task }: Line) => task.kind === 'urgent-answer';
          const counts = SHARES.map(share => [share, lines.filter(isIn[share]).length]);
          expect(await worklistCounts(tx, ME as Uuid)).toEqual({
            ...Object.fromEntries(counts),
            urgent: lines.filter(isUrgent).length,
          });
          const next = lines.find(isIn.unclaimed);
          expect(await lockForemostUnclaimed(tx, ME as Uuid)).toBe(
            next === undefined ? null : waitingCase(next.task.person),
          );
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('finds by the beginning of a name or reading, and by a part of the name', async () => {
    const called = (text: string, line: Line) => `Waiting${line.task.person}`.startsWith(text);
    await fc.assert(
      fc.asyncProperty(world12, async tasks => {
        await store(tasks);
        const lines = listed(tasks);
        const found = async (look: (tx: Tx) => Promise<readonly WorklistRow[]>) =>
          (await world.look(look)).map(({ taskId }) => taskId);
        const find = (text: string, limit = 50) =>
          found(tx => worklistByName(tx, nameSearch(text) as NameSearch, limit));
        const ids = (some: readonly Line[]) => some.map(({ taskId }) => taskId);
        expect(await find('waiting')).toEqual(ids(lines));
        expect(await find('Ｗaiting', 3)).toEqual(ids(lines).slice(0, 3));
        expect(await find('Waiting 1')).toEqual(ids(lines.filter(line => called('Waiting1', line))));
        expect(await find('ﾏﾁ ｲﾁ')).toEqual(ids(lines.filter(line => called('Waiting1', line))));
        expect(await find('ing 7')).toEqual([]);
        expect(await found(tx => worklistHolding(tx, 'ing 7', 50))).toEqual(
          ids(lines.filter(({ task }) => task.person === 7)),
        );
        expect(await find('nobody')).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
