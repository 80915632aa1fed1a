import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import type { Database } from '../../../platform/db/database.ts';
import { outcomes } from '../domain/care-task.ts';
import { tasksOfCase } from '../repository/care-task.repository.ts';
import { claimNextTask } from './claim-next-task.use-case.ts';
import { claimTask, type StaffActor } from './claim-task.use-case.ts';
import { closeTask } from './close-task.use-case.ts';
import { handOverTasks } from './hand-over-tasks.use-case.ts';
import {
  findOnWorklist,
  showWorklist,
  type WorklistLine,
  type WorklistShare,
} from './show-worklist.use-case.ts';
import { takeBackOutcome } from './take-back-outcome.use-case.ts';
import { makePeopleWait, waitingCase, waitingTask } from './waiting-people.test-world.ts';
import { createWorld, hireStaff, type World } from './watched-people.test-world.ts';

let world: World;
let nakamura: StaffActor;
let sato: StaffActor;

beforeEach(async () => {
  world = await createWorld('2022-02-11T09:00');
  nakamura = await hireStaff(world, 'Nakamura');
  sato = await hireStaff(world, 'Sato');
});
afterEach(() => world.end());

async function everybody(share: WorklistShare, actor = nakamura): Promise<readonly WorklistLine[]> {
  const lines: WorklistLine[] = [];
  let page = await showWorklist(world, actor, share, null);
  lines.push(...page.lines);
  while (page.next !== null) {
    page = await showWorklist(world, actor, share, page.next);
    lines.push(...page.lines);
  }
  return lines;
}
const later = (minutes: number) => world.clock.set(addMinutes(world.clock.now(), minutes));
const record = (taskId: Uuid, outcome: (typeof outcomes)[number], change = {}, actor = nakamura) =>
  closeTask(world, actor, { taskId, outcome, note: '', by: 'Nakamura', ...change });
const tasksOf = (n: number) => world.look(tx => tasksOfCase(tx, waitingCase(n)));

/** The same database, with the statements counted that its transactions send. */
function counting(database: Database): Database & { readonly sent: () => number } {
  let sent = 0;
  return {
    ...database,
    sent: () => sent,
    withTenant: (actor, work) =>
      database.withTenant(actor, async tx => {
        const { client } = tx;
        const query = client.query;
        client.query = ((...given: unknown[]) => {
          sent += 1;
          return Reflect.apply(query, client, given);
        }) as typeof client.query;
        try {
          return await work(tx);
        } finally {
          client.query = query;
        }
      }),
  };
}

describe('a worklist of 5,000 people', () => {
  beforeEach(() => makePeopleWait(world, 5_000));

  it('is walked by keyset: each person exactly once, danger first, then the clock that ends first', async () => {
    const lines = await everybody('all');
    expect(new Set(lines.map(({ caseId }) => caseId)).size).toBe(5_000);
    expect(lines).toHaveLength(5_000);
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before === undefined) continue;
      expect(before.danger).toBeGreaterThanOrEqual(line.danger);
      if (before.danger === line.danger) expect(String(before.dueBy) <= String(line.dueBy)).toBe(true);
    }
    expect(lines[0]).toMatchObject({ danger: 9, kind: 'urgent-answer' });
  }, 60_000);

  it('needs the same few statements for a page, however many wait', async () => {
    const database = counting(world.database);
    const first = await showWorklist({ database }, nakamura, 'all', null);
    expect(first.lines).toHaveLength(50);
    expect(first.counts).toMatchObject({ all: 5_000, unclaimed: 5_000, mine: 0, later: 0 });
    expect(database.sent()).toBeLessThanOrEqual(6);
    const { counts } = await showWorklist({ database }, nakamura, 'unclaimed', first.next);
    expect(counts.overdue).toBe(5_000 - 1_800);
    expect(database.sent()).toBeLessThanOrEqual(12);
  });

  it('finds a person by name, of many namesakes the foremost, and says nothing of it in the audit', async () => {
    const found = await findOnWorklist(world, nakamura, 'ing 4321', 'anywhere');
    expect(found.lines.map(({ name }) => name)).toEqual(['Waiting 4321']);
    for (const text of ['nobody of that name', 'ing 4321'])
      expect((await findOnWorklist(world, nakamura, text, 'beginning')).lines).toEqual([]);
    const namesakes = await findOnWorklist(world, nakamura, 'ｗaiting', 'beginning');
    expect(namesakes.lines).toEqual((await showWorklist(world, nakamura, 'all', null)).lines);
    const audit = await world.look(tx =>
      tx.db.selectFrom('audit_event').select('detail').where('action', '=', 'task.search').execute(),
    );
    expect(JSON.stringify(audit)).not.toContain('4321');
  });
});

describe('the next person', () => {
  it('is another for each of 20 officers who take 200 people at the same time', async () => {
    await makePeopleWait(world, 200);
    const officers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => hireStaff(world, `Officer ${index}`)),
    );
    const taken = await Promise.all(
      officers.map(async officer => {
        const mine: Uuid[] = [];
        for (let press = 0; press < 10; press += 1) {
          const taskId = await claimNextTask(world, officer);
          if (taskId !== null) mine.push(taskId);
        }
        return mine;
      }),
    );
    expect(taken.flat()).toHaveLength(200);
    expect(new Set(taken.flat()).size).toBe(200);
    expect(await claimNextTask(world, nakamura)).toBeNull();
    const lines = await everybody('all');
    for (const [index, officer] of officers.entries())
      expect(
        lines
          .filter(({ claimedBy }) => claimedBy === officer.id)
          .map(({ taskId }) => taskId)
          .sort(),
      ).toEqual(taken[index]?.toSorted());
  }, 60_000);

  it('is the most dangerous, and never somebody who is to be called later', async () => {
    await makePeopleWait(world, 20);
    const [first] = await everybody('unclaimed');
    expect(await claimNextTask(world, nakamura)).toBe(first?.taskId);
    expect(first?.danger).toBe(9);
    await record(waitingTask(15), 'call-again', { nextCallAt: addMinutes(world.clock.now(), 30) });
    const taken: (Uuid | null)[] = [];
    do taken.push(await claimNextTask(world, sato));
    while (taken.at(-1) !== null);
    expect(taken.filter(taskId => taskId !== null)).toHaveLength(19);
    expect(taken).not.toContain(waitingTask(15));
  });
});

describe('whatever the staff do', () => {
  const act = fc.record({
    kind: fc.constantFrom('next', 'claim', 'outcome', 'hand-over', 'take-back', 'wait'),
    who: fc.nat(1),
    task: fc.integer({ min: 1, max: 6 }),
    outcome: fc.constantFrom(...outcomes),
    minutes: fc.integer({ min: 1, max: 90 }),
  });

  it('nothing leaves the list without an outcome, and nobody is lost from it', async () => {
    await makePeopleWait(world, 6);
    const staff = [nakamura, sato] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async acts => {
        for (const { kind, who, task, outcome, minutes } of acts) {
          const actor = staff[who === 0 ? 0 : 1];
          const taskId = waitingTask(task);
          const nextCallAt =
            outcome === 'call-again' ? { nextCallAt: addMinutes(world.clock.now(), minutes) } : {};
          if (kind === 'next') await claimNextTask(world, actor);
          if (kind === 'claim') await claimTask(world, actor, taskId, minutes > 45);
          if (kind === 'outcome') await record(taskId, outcome, nextCallAt, actor);
          if (kind === 'hand-over') await handOverTasks(world, actor, { to: null, note: 'x' });
          if (kind === 'take-back') await takeBackOutcome(world, actor, taskId);
          if (kind === 'wait') later(minutes);
        }
        const tasks = (await Promise.all([1, 2, 3, 4, 5, 6].map(tasksOf))).flat();
        expect(tasks).toHaveLength(6);
        const shown = [...(await everybody('all')), ...(await everybody('later'))].map(
          ({ taskId }) => taskId,
        );
        expect(shown.sort()).toEqual(
          tasks
            .filter(({ closedAt }) => closedAt === null)
            .map(({ taskId }) => taskId)
            .sort(),
        );
        for (const task of tasks.filter(({ closedAt }) => closedAt !== null)) {
          expect(task.outcome).not.toBeNull();
          expect(task.closedBy).not.toBeNull();
          expect(task.calls.at(-1)).toMatchObject({ outcome: task.outcome, at: task.closedAt });
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
