import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { closeCase, listCaseEvents, openCase, recordCaseFact, transferCase } from '../../cases/index.ts';
import { filingById } from '../../self-recuperation/index.ts';
import type { GivenAnswer } from '../domain/answer.ts';
import { tasksOfCase } from '../repository/care-task.repository.ts';
import { slotsOfCase } from '../repository/slot.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import { recordAnswer } from './record-answer.use-case.ts';
import { releaseByStaff } from './release-by-staff.use-case.ts';
import { reopenByStaff } from './reopen-by-staff.use-case.ts';
import { tickObservation } from './tick-observation.use-case.ts';
import {
  createWorld,
  fileSomebody,
  hireStaff,
  KANAGAWA,
  type WatchedResident,
  type World,
} from './watched-people.test-world.ts';

const well: GivenAnswer = {
  temperature: '36.5',
  spo2: '98',
  symptoms: [],
  emergencySymptoms: [],
  condition: 'none',
};
const late = { onsetOn: '2022-02-19' as PlainDate, reason: '19日の夜から38度の熱があると、本人から電話' };

let world: World;
let officer: StaffActor;
let person: WatchedResident;
beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
  officer = await hireStaff(world, '保健所 太郎');
  person = await fileSomebody(world, { testedOn: '2022-02-10' });
});
afterEach(() => world.end());

const tickAt = (at: string) => {
  world.clock.set(at);
  return tickObservation(world, KANAGAWA);
};
const statuses = async (): Promise<Record<string, string>> => {
  const slots = await world.look(tx => slotsOfCase(tx, person.caseId));
  return Object.fromEntries(slots.map(({ slotOn, status }) => [slotOn, status]));
};
const date = (day: number): string => `2022-02-${String(day).padStart(2, '0')}`;

/** Answers to be well on every day through `last`, as the hours of a day go by. */
async function wellThrough(last: number, first = 11): Promise<void> {
  for (let day = first; day <= last; day += 1) {
    await tickAt(`${date(day)}T07:00`);
    world.clock.set(`${date(day)}T09:00`);
    const resident = { kind: 'resident', authorityId: KANAGAWA, id: person.filingId } as const;
    const request = { subject: { filingId: person.filingId }, answerId: null, channel: 'web' as const };
    await recordAnswer(world, resident, { ...request, given: well });
    await tickAt(`${date(day)}T20:00`);
  }
}

/** Well for seven days, and released by the rule at the end of the seventh. */
async function released(): Promise<void> {
  await wellThrough(17);
  await tickAt('2022-02-18T00:00');
  expect((await world.caseOf(person.caseId)).status).toBe('released');
  await world.look(tx =>
    tx.db
      .updateTable('filing')
      .set({ status: 'completed' })
      .where('filing_id', '=', person.filingId)
      .execute(),
  );
}

describe('somebody without symptoms who falls ill on day 8 to 10 (A-13)', () => {
  it('is watched again by an officer, with the period counted from the onset and the filing in force', async () => {
    await released();
    world.clock.set('2022-02-20T10:00');
    expect(await reopenByStaff(world, officer, person.caseId, late)).toEqual(ok(null));

    expect(await world.caseOf(person.caseId)).toMatchObject({
      status: 'open',
      closeReason: null,
      closedAt: null,
      symptomatic: true,
      dayZero: '2022-02-19',
      endsAt: null,
      plannedReturnOn: '2022-03-02',
    });
    const events = await world.look(tx => listCaseEvents(tx, person.caseId));
    expect(
      events
        .slice(-2)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['onset', 'reopened']);
    expect(events.find(({ kind }) => kind === 'reopened')).toMatchObject({
      reason: late.reason,
      actor: `staff:${officer.id}`,
    });
    const filing = await world.look(tx => filingById(tx, person.filingId));
    expect(filing?.status).toBe('issued');
    const told = await world.look(tx =>
      tx.db.selectFrom('outbox_event').select('type').where('type', '=', 'case.reopened').execute(),
    );
    expect(told).toHaveLength(1);
  });

  it('is asked again from that day on; the days between are no silence', async () => {
    await released();
    world.clock.set('2022-02-20T10:00');
    await reopenByStaff(world, officer, person.caseId, late);
    await tickAt('2022-02-20T10:05');
    expect(await statuses()).toMatchObject({
      '2022-02-17': 'answered',
      '2022-02-18': 'cancelled',
      '2022-02-19': 'cancelled',
      '2022-02-20': 'open',
    });
    await tickAt('2022-02-21T07:00');
    expect(Object.keys(await statuses())).toHaveLength(11);
    const tasks = await world.look(tx => tasksOfCase(tx, person.caseId));
    expect(tasks.map(({ slotOn }) => slotOn)).toEqual(['2022-02-20']);
  });

  it('answers the question of today that was taken back by the release', async () => {
    // Silent on the last day: the rule leaves the release to staff, and the next question is sent.
    await wellThrough(16);
    await tickAt('2022-02-17T20:00');
    await tickAt('2022-02-18T07:00');
    expect(await releaseByStaff(world, officer, person.caseId, '保健所 太郎')).toEqual(ok(null));
    expect((await statuses())['2022-02-18']).toBe('cancelled');
    world.clock.set('2022-02-18T09:00');
    const today = { onsetOn: '2022-02-18' as PlainDate, reason: '朝から咳' };
    expect(await reopenByStaff(world, officer, person.caseId, today)).toEqual(ok(null));
    expect((await statuses())['2022-02-18']).toBe('open');
  });

  it('recovers as anybody: relief and 72 hours count from the late onset', async () => {
    await released();
    world.clock.set('2022-02-20T10:00');
    await reopenByStaff(world, officer, person.caseId, late);
    world.clock.set('2022-02-28T10:00');
    const period = await world.look(tx =>
      recordCaseFact(tx, world.rulebook, person.caseId, { kind: 'relief', happenedAt: tx.at }),
    );
    expect(period).toMatchObject({ ok: true, value: { dayZero: '2022-02-19', returnOn: '2022-03-04' } });
  });

  it.each([
    ['2022-02-17', 'within-period'],
    ['2022-02-21', 'in-future'],
  ] as const)('is not reopened for an onset of %s', async (onsetOn, refusal) => {
    await released();
    world.clock.set('2022-02-20T10:00');
    const command = { onsetOn: onsetOn as PlainDate, reason: 'x' };
    expect(await reopenByStaff(world, officer, person.caseId, command)).toEqual(fail(refusal));
    expect((await world.caseOf(person.caseId)).status).toBe('released');
  });

  it('is not reopened when withdrawn, or while watched in another case', async () => {
    await released();
    world.clock.set('2022-02-20T10:00');
    await world.look(tx =>
      openCase(tx, world.rulebook, {
        personId: person.personId,
        testedOn: '2022-02-20' as PlainDate,
        onsetOn: null,
      }),
    );
    expect(await reopenByStaff(world, officer, person.caseId, late)).toEqual(fail('watched-elsewhere'));

    const other = await fileSomebody(world, { testedOn: '2022-02-10' });
    await world.look(tx => closeCase(tx, other.caseId, 'withdrawn'));
    expect(await reopenByStaff(world, officer, other.caseId, late)).toEqual(fail('withdrawn-or-replaced'));
  });

  it('is reopened once by two officers at the same moment', async () => {
    await released();
    world.clock.set('2022-02-20T10:00');
    const results = await Promise.all([
      reopenByStaff(world, officer, person.caseId, late),
      reopenByStaff(world, officer, person.caseId, late),
    ]);
    expect(results.filter(({ ok: done }) => done)).toHaveLength(1);
    const events = await world.look(tx => listCaseEvents(tx, person.caseId));
    expect(events.filter(({ kind }) => kind === 'reopened')).toHaveLength(1);
  });
});

describe('a notified person', () => {
  it('is asked on without gap or double, and never leaves the list by the rule', async () => {
    await wellThrough(13);
    await tickAt('2022-02-14T07:00');
    expect((await statuses())['2022-02-14']).toBe('open');
    await world.look(tx => transferCase(tx, person.caseId));
    await tickAt('2022-02-14T07:01');
    await wellThrough(22, 15);

    const days = await statuses();
    expect(Object.keys(days)).toEqual(Array.from({ length: 12 }, (_, index) => date(11 + index)));
    expect(new Set(Object.values(days))).toEqual(new Set(['answered', 'missed']));
    expect(days['2022-02-14']).toBe('missed');
    const { status, category } = await world.caseOf(person.caseId);
    expect([status, category]).toEqual(['open', 'notified']);

    expect(await releaseByStaff(world, officer, person.caseId, '保健所 太郎')).toEqual(ok(null));
    const after = await world.caseOf(person.caseId);
    expect([after.status, after.category]).toEqual(['released', 'notified']);
  });
});
