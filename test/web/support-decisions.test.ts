import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { destroyValues, endPeriods, moveSupportCase } from '../../src/modules/municipal-support/index.ts';
import { answerConditions } from '../../src/modules/municipal-support/use-cases/check-conditions.use-case.ts';
import {
  settleDecision,
  type WrittenDecision,
  writeDecision,
} from '../../src/modules/municipal-support/use-cases/decisions.use-case.ts';
import {
  compareCases,
  partCases,
} from '../../src/modules/municipal-support/use-cases/join-cases.use-case.ts';
import { recordOffer } from '../../src/modules/municipal-support/use-cases/offer.use-case.ts';
import { showCase } from '../../src/modules/municipal-support/use-cases/show-case.use-case.ts';
import { takeCall } from '../../src/modules/municipal-support/use-cases/take-call.use-case.ts';
import { openSupportWorld, type SupportWorld } from '../city/support-world.ts';
import { addPeople, metBut, rowsAbout, startSupport, takeRows } from '../city/supported-people.ts';
import { EBINA } from '../world/test-staff.ts';
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
const statusOf = (supportCaseId: Uuid) => unit.statusOf(supportCaseId);

const written = (decision: Partial<WrittenDecision>): WrittenDecision => ({
  supportCaseId: null,
  kind: 'address-exception',
  ground: null,
  subject: null,
  reason: 'The household stays with a relative.',
  decidedBy: 'The mayor',
  decidedOn: day('2022-02-14'),
  holdsFrom: day('2022-02-14'),
  holdsThrough: null,
  carriesOpenCases: false,
  ...decision,
});

describe('a decision of the mayor (Y-04, Y-15, A-14)', () => {
  async function toBeDecided(
    answers = metBut({ registered: 'no' }),
    population = 'notified' as 'notified' | 'self',
  ) {
    const [supportCaseId] = (await addPeople(world, [{}], population)) as [Uuid];
    await recordOffer(world.deps, staff(), supportCaseId, { outcome: 'wants', callAgain: 'in-1-hour' });
    const answered = await answerConditions(world.deps, staff(), supportCaseId, answers);
    expect(answered).toMatchObject({ ok: true, value: { kind: 'needs-decision' } });
    return supportCaseId;
  }

  it('does without the registered address, confirmed by a second person who decides that day', async () => {
    const supportCaseId = await toBeDecided();
    const decision = await writeDecision(world.deps, deputy(), written({ supportCaseId }));
    if (!decision.ok) throw new Error(decision.reason);
    expect(await statusOf(supportCaseId)).toBe('exception');
    const by = (actor: ReturnType<typeof staff>) =>
      settleDecision(world.deps, actor, decision.value, 'granted');
    expect(await by(deputy())).toEqual({ ok: false, reason: 'same-person' });
    expect(await by(staff())).toEqual({ ok: false, reason: 'not-deciding-today' });
    expect(await statusOf(supportCaseId)).toBe('exception');
    expect((await by(leader())).ok).toBe(true);
    expect(await statusOf(supportCaseId)).toBe('active');
    expect(await by(leader())).toEqual({ ok: false, reason: 'settled-before' });
    const refusals = await rows.select(
      `select detail->>'reason' as reason from app.audit_event
       where action = 'support.settle-decision-refused' and subject_id = $1 order by at, event_id`,
      [supportCaseId],
    );
    expect(refusals).toEqual([
      { reason: 'same-person' },
      { reason: 'not-deciding-today' },
      { reason: 'settled-before' },
    ]);
  });

  it('that was sent back gives no support', async () => {
    const supportCaseId = await toBeDecided();
    const decision = await writeDecision(world.deps, staff(), written({ supportCaseId }));
    if (!decision.ok) throw new Error(decision.reason);
    await settleDecision(world.deps, leader(), decision.value, 'refused');
    expect(await statusOf(supportCaseId)).toBe('not-eligible');
  });

  it('stands for everybody who recuperates by their own filing, from its day on', async () => {
    const self = metBut({ instruction: 'none' });
    const before = await toBeDecided(self, 'self');
    const decision = await writeDecision(
      world.deps,
      staff(),
      written({ kind: 'self-recuperation', ground: 'board-answer' }),
    );
    if (!decision.ok) throw new Error(decision.reason);
    expect((await settleDecision(world.deps, leader(), decision.value, 'granted')).ok).toBe(true);
    const answered = await answerConditions(world.deps, staff(), before, self);
    expect(answered).toEqual({
      ok: true,
      value: { kind: 'eligible', ground: 'board-answer', isException: false },
    });
  });
});

describe('somebody who telephones (E-25)', () => {
  const told = {
    name: '髙橋 一郎',
    address: '海老名市上今泉1',
    contact: '090-5555-0001',
    periodFrom: day('2022-02-12'),
    periodThrough: day('2022-02-21'),
    population: 'self',
    source: 'self-call',
    learnedFrom: 'newsletter',
    isSomebodyElse: false,
  } as const;

  it('is recognised when the prefecture’s row comes, and joined by a human alone', async () => {
    const taken = await takeCall(world.deps, staff(), told);
    if (!taken.ok) throw new Error(taken.reason.kind);
    const [fromPackage] = (await addPeople(
      world,
      [{ name: '高橋一郎', contact: '09055550001', address: '海老名市上今泉1-2-3' }],
      'self',
    )) as [Uuid];
    expect(await statusOf(fromPackage)).toBe('waiting');
    const view = await showCase(world.deps, staff(), fromPackage);
    expect(view?.likelySame.map(({ supportCaseId }) => supportCaseId)).toEqual([taken.value]);
    expect((await compareCases(world.deps, staff(), fromPackage, taken.value, 'same')).ok).toBe(true);
    expect(await statusOf(fromPackage)).toBe('joined');
    expect(await statusOf(taken.value)).toBe('eligibility');
    const kept = await showCase(world.deps, staff(), taken.value);
    // What the person told stays; what the prefecture says stands beside it.
    expect(kept?.subject.address).toBe(told.address);
    expect(kept?.joined.map(({ address }) => address)).toEqual(['海老名市上今泉1-2-3']);
    expect(await compareCases(world.deps, staff(), fromPackage, taken.value, 'same')).toEqual({
      ok: false,
      reason: 'not-alike',
    });
  });

  it('is parted again exactly, by whoever leads that day alone (Y-15, R-03)', async () => {
    const person = { name: '高橋二郎', contact: '09055550002' };
    const taken = await takeCall(world.deps, staff(), { ...told, ...person });
    if (!taken.ok) throw new Error(taken.reason.kind);
    const [fromPackage] = (await addPeople(world, [person], 'self')) as [Uuid];
    const row = () => rows.select('select * from app.support_case where support_case_id = $1', [fromPackage]);
    const before = await row();
    const alike = async () =>
      (await showCase(world.deps, staff(), fromPackage))?.likelySame.map(each => each.supportCaseId);
    expect((await compareCases(world.deps, staff(), fromPackage, taken.value, 'same')).ok).toBe(true);
    expect(await partCases(world.deps, staff(), fromPackage)).toEqual({
      ok: false,
      reason: 'not-deciding-today',
    });
    expect(await alike()).toEqual([]);
    expect(await partCases(world.deps, leader(), fromPackage)).toEqual({ ok: true, value: taken.value });
    expect(await row()).toEqual(before);
    expect(await alike()).toEqual([taken.value]);
    expect(await partCases(world.deps, leader(), fromPackage)).toEqual({ ok: false, reason: 'not-joined' });
    const audited = await rows.select<{ action: string }>(
      `select action from app.audit_event where subject_id = $1 and action like 'support.part%' order by event_id`,
      [fromPackage],
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'support.part-refused',
      'support.part',
      'support.part-refused',
    ]);
    // A join of before that was kept says why it stays, instead of that there is none.
    expect((await compareCases(world.deps, staff(), fromPackage, taken.value, 'same')).ok).toBe(true);
    const keep = (status: string | null) =>
      rows.select(`update app.support_comparison set status_before = $1 where support_case_id = $2`, [
        status,
        fromPackage,
      ]);
    await keep(null);
    expect((await showCase(world.deps, staff(), fromPackage))?.isBeforeJoinKept).toBe(false);
    expect(await partCases(world.deps, leader(), fromPackage)).toEqual({
      ok: false,
      reason: 'before-not-kept',
    });
    await keep('waiting');
    expect((await showCase(world.deps, staff(), fromPackage))?.isBeforeJoinKept).toBe(true);
    expect((await partCases(world.deps, leader(), fromPackage)).ok).toBe(true);
    // The pair is compared anew, and what is said now stays.
    expect((await compareCases(world.deps, staff(), fromPackage, taken.value, 'different')).ok).toBe(true);
    expect(await alike()).toEqual([]);
  });

  it('is not taken down twice without somebody saying that they are another person', async () => {
    const again = await takeCall(world.deps, staff(), told);
    expect(again).toMatchObject({ ok: false, reason: { kind: 'maybe-known' } });
    expect((await takeCall(world.deps, staff(), { ...told, isSomebodyElse: true })).ok).toBe(true);
  });
});

describe('the end', () => {
  it('comes with the last day of the period, and once (SM-8)', async () => {
    const [ends, goesOn] = (await addPeople(world, [
      { periodThrough: day('2022-02-14') },
      { periodThrough: null },
    ])) as [Uuid, Uuid];
    await startSupport(world, ends);
    await startSupport(world, goesOn);
    await endPeriods(world.deps, EBINA);
    expect(await statusOf(ends)).toBe('active');
    await rows.select(
      `update app.support_case set period_through = '2022-02-13' where support_case_id = $1`,
      [ends],
    );
    while ((await endPeriods(world.deps, EBINA)) > 0);
    expect([await statusOf(ends), await statusOf(goesOn)]).toEqual(['settlement', 'active']);
    expect(await unit.published(ends)).toEqual(['support.started', 'support.ended']);
    expect(await endPeriods(world.deps, EBINA)).toBe(0);
  });

  it('destroys what names people when nothing is left to do, and keeps the figures (R-03)', async () => {
    const [over, unpaid] = (await addPeople(world, [{}, {}])) as [Uuid, Uuid];
    for (const id of [over, unpaid]) {
      await startSupport(world, id);
      await unit.asUnit(tx => moveSupportCase(tx, id, 'period-ends'));
    }
    await unit.asUnit(tx => moveSupportCase(tx, over, 'settled'));
    const destroyed = await unit.asUnit(tx => destroyValues(tx, tx.at, 1_000));
    const ids = destroyed.map(({ supportCaseId }) => supportCaseId);
    expect(ids).toContain(over);
    expect(ids).not.toContain(unpaid);
    const left = await rows.select(
      `select c.name, c.address, c.contact, c.name_key, c.contact_key, c.period_from, c.period_through, c.status,
         c.population, (select count(answer)::int from app.support_answer a where a.support_case_id = c.support_case_id) as answers
       from app.support_case c where support_case_id = $1`,
      [over],
    );
    expect(left).toEqual([
      {
        name: null,
        address: null,
        contact: null,
        name_key: null,
        contact_key: null,
        period_from: null,
        period_through: null,
        status: 'closed',
        population: 'notified',
        answers: 0,
      },
    ]);
    expect(await unit.asUnit(tx => destroyValues(tx, tx.at, 1_000))).toEqual([]);
  });

  it('of the programme is not confirmed while nobody said what becomes of the open cases (Y-16)', async () => {
    const end = (carriesOpenCases: boolean) =>
      writeDecision(
        world.deps,
        staff(),
        written({ kind: 'programme-end', holdsFrom: day('2022-02-13'), carriesOpenCases }),
      );
    const [without, carrying] = [await end(false), await end(true)];
    if (!without.ok || !carrying.ok) throw new Error('The end was not written down.');
    expect(await settleDecision(world.deps, leader(), without.value, 'granted')).toEqual({
      ok: false,
      reason: 'open-cases',
    });
    expect((await settleDecision(world.deps, leader(), carrying.value, 'granted')).ok).toBe(true);
    const waiting = await takeRows(world, rowsAbout(world, [{}]));
    expect(waiting).toEqual({ ok: false, reason: 'programme-over' });
  });
});
