import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { outcomes } from '../domain/care-task.ts';
import { openTasks, tasksOfCase } from '../repository/care-task.repository.ts';
import { claimTask, type StaffActor } from './claim-task.use-case.ts';
import { closeTask } from './close-task.use-case.ts';
import { decideProposedRelease } from './decide-release.use-case.ts';
import { handOverTasks, readHandover } from './hand-over-tasks.use-case.ts';
import { showWorklist, type WorklistLine, type WorklistShare } from './show-worklist.use-case.ts';
import { takeBackOutcome } from './take-back-outcome.use-case.ts';
import { makePeopleWait, waitingCase, waitingTask } from './waiting-people.test-world.ts';
import { createWorld, fileSomebody, hireStaff, type World } from './watched-people.test-world.ts';

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

describe('the end of a shift', () => {
  beforeEach(() => makePeopleWait(world, 4));

  it('leaves what is in hand to a colleague or to nobody, and the note to the next shift until it is read', async () => {
    for (const n of [1, 2]) await claimTask(world, nakamura, waitingTask(n), false);
    expect(await handOverTasks(world, nakamura, { to: null, note: '' })).toEqual(fail('no-note'));
    expect(await handOverTasks(world, nakamura, { to: nakamura.id, note: 'x' })).toEqual(
      fail('no-such-colleague'),
    );
    expect(await handOverTasks(world, nakamura, { to: sato.id, note: 'Two people to call' })).toEqual(ok(2));
    expect(await everybody('mine')).toEqual([]);
    expect(await everybody('mine', sato)).toHaveLength(2);

    const [note] = (await showWorklist(world, sato, 'all', null)).news;
    expect(note).toMatchObject({ note: 'Two people to call', from: 'Nakamura', to: 'Sato', tasks: 2 });
    expect((await showWorklist(world, nakamura, 'all', null)).news).toEqual([]);
    expect(await readHandover(world, sato, note?.handoverId as Uuid)).toBe(true);
    expect((await showWorklist(world, sato, 'all', null)).news).toEqual([]);

    expect(await handOverTasks(world, sato, { to: null, note: 'Good night' })).toEqual(ok(2));
    expect(await everybody('unclaimed')).toHaveLength(4);
    expect((await showWorklist(world, nakamura, 'all', null)).news).toMatchObject([{ toEverybody: true }]);
    later(49 * 60);
    expect((await showWorklist(world, nakamura, 'all', null)).news).toEqual([]);
    const audit = await world.look(tx =>
      tx.db
        .selectFrom('audit_event')
        .select('subject_id')
        .where('action', '=', 'task.hand-over')
        .where('actor', '=', `staff:${nakamura.id}`)
        .execute(),
    );
    expect(audit.map(({ subject_id }) => subject_id).sort()).toEqual(
      [null, waitingCase(1), waitingCase(2)].sort(),
    );
  });
});

describe('a proposed release', () => {
  const propose = async () => {
    world.clock.set('2022-02-10T15:00');
    const person = await fileSomebody(world, { testedOn: '2022-02-10' });
    world.clock.set('2022-02-18T09:00');
    const of = { caseId: person.caseId, slotOn: '2022-02-17' as never, slotNo: 1 as const };
    await world.look(tx => openTasks(tx, [{ ...of, kind: 'release-proposal', danger: 2, openedAt: tx.at }]));
    const [task] = await world.look(tx => tasksOfCase(tx, person.caseId));
    return { ...person, of, taskId: task?.taskId as Uuid };
  };
  const decide = (taskId: Uuid, decision: 'release' | 'keep', reason = '') =>
    decideProposedRelease(world, nakamura, { taskId, decision, reason, by: 'Nakamura' });

  it('is confirmed by an officer, and by no call', async () => {
    const { caseId, taskId } = await propose();
    expect(await record(taskId, 'reached-well')).toEqual(fail('not-an-outcome-of-it'));
    expect(await record(taskId, 'released')).toEqual(fail('not-an-outcome-of-it'));
    expect(await decide(taskId, 'release')).toEqual(ok('released'));
    expect(await world.caseOf(caseId)).toMatchObject({ status: 'released' });
    expect(await takeBackOutcome(world, nakamura, taskId)).toEqual(fail('already-released'));
  });

  it('waits while anything else needs a human, and keeps a person on the watch with a reason', async () => {
    const { caseId, taskId, of } = await propose();
    await world.look(tx => openTasks(tx, [{ ...of, kind: 'missed-answer', danger: 6, openedAt: tx.at }]));
    expect(await decide(taskId, 'release')).toEqual(fail('other-tasks-open'));
    expect(await decide(taskId, 'keep')).toEqual(fail('no-reason'));
    expect(await decide(taskId, 'keep', 'fever again')).toEqual(ok('watch-kept'));
    expect(await world.caseOf(caseId)).toMatchObject({ status: 'open' });
    const open = (await world.look(tx => tasksOfCase(tx, caseId))).filter(
      ({ closedAt }) => closedAt === null,
    );
    expect(open.map(({ kind }) => kind)).toEqual(['missed-answer']);
  });
});
