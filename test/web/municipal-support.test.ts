import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import {
  answerConditions,
  closeAsIneligible,
} from '../../src/modules/municipal-support/use-cases/check-conditions.use-case.ts';
import { showEquality } from '../../src/modules/municipal-support/use-cases/equality.use-case.ts';
import {
  listOffers,
  recordOffer,
  takeNextOffer,
} from '../../src/modules/municipal-support/use-cases/offer.use-case.ts';
import { showCase } from '../../src/modules/municipal-support/use-cases/show-case.use-case.ts';
import { staffActorOf } from '../../src/platform/db/actor.ts';
import { openSupportWorld, type SupportWorld } from '../city/support-world.ts';
import { ALL_MET, addPeople, metBut, rowsAbout, startSupport, takeRows } from '../city/supported-people.ts';
import { YAMATO } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { Rows } from './rows.ts';

let unit: SupportWorld;
let world: TestWorld;
let rows: Rows;
beforeAll(async () => {
  unit = await openSupportWorld('2022-02-14T09:00');
  ({ world, rows } = unit);
});
afterAll(() => unit.stop());

const day = (text: string) => text as PlainDate;
const staff = () => unit.staff;
const leader = () => unit.leader;
const deputy = () => unit.deputy;

interface Found {
  readonly status: string;
  readonly address: string | null;
  readonly ended_at: Date | null;
}
async function caseOf(reference: string): Promise<Found | undefined> {
  const found = await rows.select<Found & Record<string, unknown>>(
    'select status, address, ended_at from app.support_case where reference = $1',
    [reference],
  );
  return found[0];
}
const statusOf = (supportCaseId: Uuid) => unit.statusOf(supportCaseId);

describe('what the prefecture provided (E-02, A-18)', () => {
  it('puts everybody on the list, keeps what values were, ends at once who is taken back, and does so once', async () => {
    const given = rowsAbout(world, [{}, {}, {}]);
    const receivedPackageId = world.deps.newId();
    const first = await takeRows(world, given, { receivedPackageId });
    expect(first).toEqual({ ok: true, value: { opened: 3, changed: 0, recalled: 0, unchanged: 0 } });
    const [one, two, three] = given.map(({ reference }) => reference);
    const second = await takeRows(
      world,
      rowsAbout(world, [
        { ...given[0], kind: 'changed', address: '海老名市中央2-2' },
        {
          reference: two ?? '',
          kind: 'cancelled',
          name: null,
          address: null,
          contact: null,
          periodFrom: null,
          periodThrough: null,
        },
      ]),
    );
    expect(second).toMatchObject({ ok: true, value: { opened: 0, changed: 1, recalled: 1 } });
    expect(await caseOf(one ?? '')).toMatchObject({ status: 'waiting', address: '海老名市中央2-2' });
    expect(await caseOf(two ?? '')).toMatchObject({ status: 'recalled', ended_at: expect.any(Date) });
    expect(await caseOf(three ?? '')).toMatchObject({ status: 'waiting' });
    const history = await rows.select(
      `select field, before, after from app.support_value_change v join app.support_case c using (authority_id, support_case_id)
       where c.reference = $1`,
      [one],
    );
    expect(history).toEqual([{ field: 'address', before: '海老名市勝瀬1-1', after: '海老名市中央2-2' }]);

    const before = await rows.digests();
    const again = await takeRows(world, given, { receivedPackageId });
    expect(again).toMatchObject({ ok: true, value: { opened: 0, changed: 0, recalled: 0, unchanged: 3 } });
    expect(await rows.digests()).toEqual(before);
  });

  it('ends the support of everybody at once whom it takes back, and tells it once (A-18)', async () => {
    const given = rowsAbout(world, [{}, {}, {}]);
    await takeRows(world, given);
    const cases = await rows.select<{ id: Uuid }>(
      'select support_case_id as id from app.support_case where reference = any($1) order by received_at, reference',
      [given.map(({ reference }) => reference)],
    );
    const [one, two, three] = cases.map(({ id }) => id) as [Uuid, Uuid, Uuid];
    for (const id of [one, two]) await startSupport(world, id);
    const none = { name: null, address: null, contact: null, periodFrom: null, periodThrough: null };
    const gone = given.map(row => ({ ...row, ...none, kind: 'cancelled' as const }));
    expect(await takeRows(world, gone)).toMatchObject({ ok: true, value: { recalled: 3, unchanged: 0 } });
    for (const id of [one, two, three]) expect(await statusOf(id)).toBe('recalled');
    for (const id of [one, two])
      expect(await unit.published(id)).toEqual(['support.started', 'support.ended']);
    expect(await unit.published(three)).toEqual([]);
    const told = await rows.select<{ cases: number }>(
      `select jsonb_array_length(payload->'supportCaseIds') as cases from app.outbox_event
       where type = 'support.ended' and payload->'supportCaseIds' ? $1`,
      [one],
    );
    expect(told).toEqual([{ cases: 2 }]);
    // The same rows again find nothing to do.
    expect(await takeRows(world, gone)).toMatchObject({ ok: true, value: { recalled: 0, unchanged: 3 } });
  });

  it('is another city’s affair in another city', async () => {
    const [supportCaseId] = await addPeople(world, [{}]);
    const yamato = staffActorOf({
      authorityId: YAMATO,
      accountId: world.staff.otherCity.accountId,
      role: 'support-leader',
      facilityId: null,
    });
    const there = { outcome: 'wants', callAgain: 'in-1-hour' } as const;
    const id = supportCaseId as Uuid;
    expect(await showCase(world.deps, yamato, id)).toBeNull();
    expect(await recordOffer(world.deps, yamato, id, there)).toEqual({ ok: false, reason: 'no-such-case' });
    expect(await statusOf(id)).toBe('waiting');
  });
});

describe('the list of offers (E-27)', () => {
  it('reaches zero, and nobody leaves it without an outcome', async () => {
    await rows.select(
      `update app.support_case set status = 'declined', call_from = null, ended_at = now()
       where call_from is not null`,
    );
    await addPeople(world, [
      { name: 'Ends later', periodThrough: day('2022-02-20') },
      { name: 'Ends first', periodThrough: day('2022-02-16') },
      { name: 'Self', periodThrough: null },
    ]);
    const order = await listOffers(world.deps, staff(), 'now', null);
    expect(order.people.map(({ name }) => name)).toEqual(['Ends first', 'Ends later', 'Self']);
    expect(order.counts).toMatchObject({ now: 3, later: 0 });

    const outcomes = ['not-reached', 'declines', 'wants'] as const;
    for (const outcome of outcomes) {
      const next = await takeNextOffer(world.deps, staff());
      // A colleague is given somebody else.
      expect(await takeNextOffer(world.deps, deputy())).not.toBe(next);
      const recorded = await recordOffer(world.deps, staff(), next as Uuid, {
        outcome,
        callAgain: 'in-1-hour',
      });
      expect(recorded.ok).toBe(true);
      await rows.select('update app.support_case set claimed_by = null, claimed_at = null');
    }
    expect((await listOffers(world.deps, staff(), 'now', null)).counts).toMatchObject({ now: 0, later: 1 });
    await world.pass(1);
    const last = await takeNextOffer(world.deps, staff());
    await recordOffer(world.deps, staff(), last as Uuid, { outcome: 'wrong-number', callAgain: 'in-1-hour' });
    const done = await listOffers(world.deps, staff(), 'now', null);
    expect(done.counts).toEqual({ now: 0, later: 0, 'wrong-number': 1 });
    const silent = await rows.select(
      `select 1 from app.support_case c where c.source = 'prefecture' and c.status not in ('waiting', 'declined')
         and not exists (select from app.support_event e where e.support_case_id = c.support_case_id and e.kind <> 'received')`,
    );
    expect(silent).toEqual([]);
  });

  it('lets one of two colleagues record the outcome of a call', async () => {
    const [supportCaseId] = (await addPeople(world, [{}])) as [Uuid];
    const outcome = { outcome: 'declines', callAgain: 'in-1-hour' } as const;
    const both = await Promise.all([
      recordOffer(world.deps, staff(), supportCaseId, outcome),
      recordOffer(world.deps, deputy(), supportCaseId, outcome),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });
});

describe('the conditions (Y-02)', () => {
  it('start support when all are met, and tell those who call and shop', async () => {
    const [supportCaseId] = (await addPeople(world, [{}])) as [Uuid];
    await startSupport(world, supportCaseId);
    expect(await statusOf(supportCaseId)).toBe('active');
    expect(await unit.published(supportCaseId)).toEqual(['support.started']);
    const view = await showCase(world.deps, staff(), supportCaseId);
    expect(view?.subject.startedAt).toBe(
      view?.events.find(({ kind }) => kind === 'found-eligible')?.happenedAt,
    );
  });

  it('end a case only when one of them is not met', async () => {
    const [supportCaseId] = (await addPeople(world, [{}])) as [Uuid];
    await recordOffer(world.deps, staff(), supportCaseId, { outcome: 'wants', callAgain: 'in-1-hour' });
    expect(await closeAsIneligible(world.deps, staff(), supportCaseId)).toEqual({
      ok: false,
      reason: 'may-be-eligible',
    });
    const answered = await answerConditions(
      world.deps,
      staff(),
      supportCaseId,
      metBut({ relatives: 'can-help' }),
    );
    expect(answered).toMatchObject({
      ok: true,
      value: { kind: 'not-eligible', reasons: ['relatives-can-help'] },
    });
    expect((await closeAsIneligible(world.deps, staff(), supportCaseId)).ok).toBe(true);
    expect(await statusOf(supportCaseId)).toBe('not-eligible');
    // A wrong answer is put right.
    await answerConditions(world.deps, staff(), supportCaseId, ALL_MET);
    expect(await statusOf(supportCaseId)).toBe('active');
  });
});

describe('equal service (E-30, R-04)', () => {
  it('counts for every population who was reached within the hours of the programme, and who still waits', async () => {
    const [inTime, late, overdue, waiting] = (await addPeople(world, [{}, {}, {}, {}], 'contact')) as [
      Uuid,
      Uuid,
      Uuid,
      Uuid,
    ];
    for (const id of [inTime, late])
      await recordOffer(world.deps, staff(), id, { outcome: 'considers', callAgain: 'in-1-hour' });
    await rows.select(
      `update app.support_case set received_at = received_at - case support_case_id
         when $1 then interval '10 hours' when $2 then interval '30 hours' when $3 then interval '25 hours'
         else interval '1 hour' end where support_case_id in ($1, $2, $3, $4)`,
      [inTime, late, overdue, waiting],
    );
    const { figures, withinHours, learnedFrom } = await showEquality(world.deps, leader(), 28);
    expect(withinHours).toBe(24);
    expect(figures.map(({ population }) => population)).toEqual(['notified', 'self', 'contact']);
    expect(figures.at(-1)).toEqual({
      population: 'contact',
      provided: 4,
      due: 3,
      reachedInTime: 1,
      reached: 2,
      waiting: 4,
      medianHours: expect.closeTo(20, 1),
      selfCalls: 0,
      started: 0,
      calls: null,
    });
    expect(Object.values(learnedFrom)).toEqual([0, 0, 0, 0]);
  });
});
