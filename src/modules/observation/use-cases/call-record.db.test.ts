import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { outcomes } from '../domain/care-task.ts';
import { openTasks, tasksOfCase } from '../repository/care-task.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import { closeTask } from './close-task.use-case.ts';
import { showTask } from './show-case.use-case.ts';
import { showWorklist, type WorklistLine, type WorklistShare } from './show-worklist.use-case.ts';
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

describe('somebody to be called again', () => {
  beforeEach(() => makePeopleWait(world, 3));

  it('is set apart with the time, and comes back by themselves', async () => {
    const at = addMinutes(world.clock.now(), 30);
    expect(await record(waitingTask(1), 'call-again', { nextCallAt: at })).toEqual(ok('keep-calling'));
    expect((await everybody('later')).map(({ taskId, callAgainAt }) => [taskId, callAgainAt])).toEqual([
      [waitingTask(1), at],
    ]);
    expect((await everybody('all')).map(({ taskId }) => taskId)).not.toContain(waitingTask(1));
    later(30);
    expect(await everybody('later')).toEqual([]);
    expect((await everybody('unclaimed')).map(({ taskId }) => taskId)).toContain(waitingTask(1));
    expect((await everybody('overdue')).map(({ taskId }) => taskId)).not.toContain(waitingTask(1));
  });

  it('is called within a day; somebody in danger within the hour; and never without a time', async () => {
    const inMinutes = (minutes: number) => ({ nextCallAt: addMinutes(world.clock.now(), minutes) });
    expect(await record(waitingTask(1), 'call-again')).toEqual(fail('time-missing'));
    expect(await record(waitingTask(1), 'call-again', inMinutes(-1))).toEqual(fail('time-passed'));
    expect(await record(waitingTask(1), 'call-again', inMinutes(24 * 60 + 1))).toEqual(fail('time-too-far'));
    await makeUrgent(1);
    expect(await record(waitingTask(1), 'call-again', inMinutes(61))).toEqual(fail('time-too-far'));
    expect(await record(waitingTask(1), 'call-again', inMinutes(60))).toEqual(ok('keep-calling'));
  });

  it('is back on top at once when a new danger is heard of', async () => {
    await record(waitingTask(1), 'call-again', { nextCallAt: addMinutes(world.clock.now(), 60) });
    await makeUrgent(1);
    const [first] = await everybody('all');
    expect(first).toMatchObject({ caseId: waitingCase(1), kind: 'urgent-answer', openTasks: 2, attempts: 1 });
    expect(await everybody('later')).toEqual([]);
  });
});

const makeUrgent = (n: number) =>
  world.look(tx =>
    openTasks(tx, [
      {
        caseId: waitingCase(n),
        kind: 'urgent-answer',
        danger: 9,
        slotOn: '2022-02-11' as never,
        slotNo: 1,
        openedAt: tx.at,
        dueBy: addMinutes(tx.at, 30),
      },
    ]),
  );

describe('somebody who is not reached', () => {
  beforeEach(() => makePeopleWait(world, 1));

  it('is proposed for a visit after three calls, all of which are kept', async () => {
    for (const [place, actor] of [nakamura, sato, nakamura].entries()) {
      expect((await showTask(world, actor, waitingTask(1)))?.unreachedCalls).toBeNull();
      await record(waitingTask(1), 'not-reached', { note: `call ${place + 1}` }, actor);
      later(10);
    }
    const view = await showTask(world, nakamura, waitingTask(1));
    expect(view?.unreachedCalls).toBe(3);
    expect(view?.task.calls.map(({ note }) => note)).toEqual(['call 1', 'call 2', 'call 3']);
    expect((await everybody('unclaimed'))[0]).toMatchObject({ attempts: 3 });
    expect(await record(waitingTask(1), 'welfare-check-requested')).toEqual(ok('close'));
    expect(await everybody('all')).toEqual([]);
  });

  it('gets a new clock with every call', async () => {
    const [before] = await tasksOf(1);
    later(40);
    expect((await everybody('overdue')).length).toBe(1);
    await record(waitingTask(1), 'not-reached');
    const [after] = await tasksOf(1);
    expect(String(after?.dueBy) > String(before?.dueBy)).toBe(true);
    expect(await everybody('overdue')).toEqual([]);
  });
});

describe('an outcome recorded by mistake', () => {
  beforeEach(() => makePeopleWait(world, 2));

  it('is taken back within ten minutes by its author: the task is open again with its calls', async () => {
    await record(waitingTask(1), 'not-reached', { note: 'first' });
    later(5);
    await record(waitingTask(1), 'reached-well', { note: 'wrong person' });
    expect(await takeBackOutcome(world, sato, waitingTask(1))).toEqual(fail('not-yours'));
    later(10);
    expect(await takeBackOutcome(world, nakamura, waitingTask(1))).toEqual(ok(null));
    const [task] = await tasksOf(1);
    expect(task).toMatchObject({ closedAt: null, outcome: null, claimedBy: nakamura.id });
    expect(task?.calls.map(({ note, takenBackAt }) => [note, takenBackAt !== undefined])).toEqual([
      ['first', false],
      ['wrong person', true],
    ]);
    const audit = await world.look(tx =>
      tx.db.selectFrom('audit_event').select('actor').where('action', '=', 'task.take-back').execute(),
    );
    expect(audit).toEqual([{ actor: `staff:${nakamura.id}` }]);
  });

  it('stands after ten minutes', async () => {
    await record(waitingTask(1), 'reached-well');
    later(10.1);
    expect(await takeBackOutcome(world, nakamura, waitingTask(1))).toEqual(fail('too-late'));
    expect((await tasksOf(1))[0]?.outcome).toBe('reached-well');
  });

  it('opens everything again that the call had ended, and brings back who was put off', async () => {
    await world.look(tx =>
      openTasks(tx, [
        {
          caseId: waitingCase(1),
          kind: 'missed-answer',
          danger: 6,
          slotOn: '2022-02-11' as never,
          slotNo: 1,
          openedAt: tx.at,
        },
      ]),
    );
    await record(waitingTask(1), 'reached-well');
    expect((await tasksOf(1)).every(({ closedAt }) => closedAt !== null)).toBe(true);
    await takeBackOutcome(world, nakamura, waitingTask(1));
    expect((await tasksOf(1)).every(({ closedAt }) => closedAt === null)).toBe(true);
    await record(waitingTask(1), 'call-again', { nextCallAt: addMinutes(world.clock.now(), 30) });
    expect(await everybody('later')).toHaveLength(1);
    expect(await takeBackOutcome(world, nakamura, waitingTask(1))).toEqual(ok(null));
    expect(await everybody('later')).toEqual([]);
    expect((await everybody('mine')).map(({ caseId }) => caseId)).toEqual([waitingCase(1)]);
  });
});
