import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { caseById, listCaseEvents } from '../../cases/index.ts';
import { checklistFor } from '../domain/review-checklist.ts';
import type { Transfer } from '../domain/transfer.ts';
import { insertCallerCheck } from '../repository/caller.repository.ts';
import { filingEvents } from '../repository/filing-event.repository.ts';
import { transferOfCase } from '../repository/transfer.repository.ts';
import { claimFiling } from './claim-filing.use-case.ts';
import { decideFiling } from './decide-filing.use-case.ts';
import { exportTransfers, showTransfers } from './list-transfers.use-case.ts';
import { checkCaller, openCaller } from './open-caller.use-case.ts';
import {
  createReviewWorld,
  fileFor,
  KANAGAWA,
  type ReviewWorld,
  reviewer,
  TOKYO,
} from './review.test-world.ts';
import { showReviewQueue } from './review-queue.use-case.ts';
import { transferFiling } from './transfer-filing.use-case.ts';

const meal: Transfer = { kind: 'meal-service', reason: 'economic', people: 2, deliveryNote: '玄関の前' };
const diagnosis: Transfer = {
  kind: 'diagnosis',
  institution: '海老名総合クリニック',
  diagnosedOn: '2022-03-01' as PlainDate,
  toldBy: 'self',
};
const operator = (nth = 9) => ({ ...reviewer(nth), role: 'health-centre' });
const MORNING = '2022-03-01T10:00';

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld(MORNING, 12);
});
afterAll(() => world.end());

/** The operator has asked the caller who they are. */
const known = (filingId: Uuid, nth = 9): Promise<void> =>
  world.look(tx => insertCallerCheck(tx, filingId, operator(nth).id));

const undecided = { seconds: 0, clock: { now: () => world.clock.now() } };
const approve = (filingId: Uuid, nth: number) =>
  decideFiling({ ...world, decisionUndo: undecided }, reviewer(nth), filingId, {
    kind: 'approve',
    checked: checklistFor({ evidenceKind: 'kit', guardianRequired: false }),
  });

describe('an application for the meal service (K-14, K-16)', () => {
  it('changes filing and case, keeps the person watched, writes to them and records who did it, in one act', async () => {
    const filing = await fileFor(world);
    await known(filing.filingId);
    expect(await transferFiling(world, operator(), filing.filingId, meal)).toEqual(ok('transferred'));

    expect((await world.filingOf(filing.filingId)).status).toBe('transferred');
    const story = await world.look(async tx => ({
      course: await caseById(tx, filing.caseId),
      events: await listCaseEvents(tx, filing.caseId),
      history: await filingEvents(tx, filing.filingId),
      transfer: await transferOfCase(tx, filing.caseId),
    }));
    expect(story.course).toMatchObject({ category: 'notified', status: 'open', closedAt: null });
    expect(story.events.at(-1)?.kind).toBe('transferred');
    expect(story.history.at(-1)).toMatchObject({ from: 'submitted', to: 'transferred' });
    expect(story.transfer).toMatchObject({
      ...meal,
      operatorId: operator().id,
      transferredAt: world.clock.now(),
    });
    expect(
      await world.rows('select template, recipient from app.message where subject_id = $1', [
        filing.filingId,
      ]),
    ).toEqual([{ template: 'filing-transferred', recipient: filing.email }]);
    expect(
      await world.rows(
        `select type from app.outbox_event where payload->>'caseId' = $1 and type like '%transferred' order by 1`,
        [filing.caseId],
      ),
    ).toEqual([{ type: 'case.transferred' }, { type: 'filing.transferred' }]);
    const [audit] = await world.rows<{ role: string; detail: unknown; fields: string[] }>(
      `select role, detail, fields from app.audit_event where action = 'filing.transfer' and subject_id = $1`,
      [filing.filingId],
    );
    expect(audit).toMatchObject({ role: 'health-centre', detail: { kind: 'meal-service' } });
    expect(JSON.stringify(audit)).not.toContain('玄関');
  });

  it('is taken once, and there is no way back', async () => {
    const filing = await fileFor(world);
    await known(filing.filingId);
    await transferFiling(world, operator(), filing.filingId, meal);
    expect(await transferFiling(world, operator(), filing.filingId, diagnosis)).toEqual(
      fail('already-transferred'),
    );
    const kept = await world.look(tx => transferOfCase(tx, filing.caseId));
    expect(kept?.kind).toBe('meal-service');
  });

  it.each([
    ['completed', 'over'],
    ['withdrawn', 'withdrawn'],
    ['superseded', 'replaced'],
    ['rejected', 'not-accepted'],
  ])('of a filing that is %s changes nothing', async (status, refusal) => {
    const filing = await fileFor(world);
    await known(filing.filingId);
    await world.rows('update app.filing set status = $1 where filing_id = $2', [status, filing.filingId]);
    expect(await transferFiling(world, operator(), filing.filingId, meal)).toEqual(fail(refusal));
    expect(await world.look(tx => transferOfCase(tx, filing.caseId))).toBeNull();
    expect((await world.look(tx => caseById(tx, filing.caseId)))?.category).toBe('self');
  });

  it('of a released recuperation changes nothing, although the filing is not completed yet', async () => {
    const filing = await fileFor(world);
    await known(filing.filingId);
    await world.rows(`update app.filing set status = 'issued', management_number = $1 where filing_id = $2`, [
      filing.filingId,
      filing.filingId,
    ]);
    await world.rows(
      `update app.recuperation_case set status = 'released', close_reason = 'released', closed_at = $2 where case_id = $1`,
      [filing.caseId, world.clock.now()],
    );
    expect(await transferFiling(world, operator(), filing.filingId, meal)).toEqual(fail('over'));
    expect((await world.filingOf(filing.filingId)).status).toBe('issued');
  });
});

describe('who the caller is', () => {
  const told = { birthDate: ok('1990-01-02' as PlainDate), address: '海老名市めぐみ町1番1号' };

  it('is asked before anything is shown or done, and holds half an hour for this operator alone', async () => {
    const filing = await fileFor(world);
    const door = await openCaller(world, operator(), filing.filingId);
    expect(door?.kind).toBe('door');
    expect(await transferFiling(world, operator(), filing.filingId, meal)).toEqual(fail('caller-unknown'));

    const wrong = { ...told, birthDate: ok('1990-01-03' as PlainDate) };
    expect((await checkCaller(world, operator(), filing.filingId, wrong)).ok).toBe(false);
    expect((await checkCaller(world, operator(), filing.filingId, { ...told, address: '海老名市' })).ok).toBe(
      false,
    );
    expect((await openCaller(world, operator(), filing.filingId))?.kind).toBe('door');

    expect(await checkCaller(world, operator(), filing.filingId, told)).toEqual(ok('known'));
    expect((await openCaller(world, operator(), filing.filingId))?.kind).toBe('open');
    expect((await openCaller(world, operator(8), filing.filingId))?.kind).toBe('door');

    world.clock.set('2022-03-01T10:31');
    expect((await openCaller(world, operator(), filing.filingId))?.kind).toBe('door');
    expect(await transferFiling(world, operator(), filing.filingId, meal)).toEqual(fail('caller-unknown'));
    world.clock.set(MORNING);

    const actions = await world.rows<{ action: string }>(
      `select action from app.audit_event where subject_id = $1 and action like 'caller.%' order by at, event_id`,
      [filing.filingId],
    );
    const said = actions.map(({ action }) => action);
    expect(said.filter(action => action === 'caller.check-refused')).toHaveLength(2);
    expect(said.filter(action => action === 'caller.check')).toHaveLength(1);
    expect(said).toContain('caller.read');
  });

  it('cannot be asked about somebody of another authority', async () => {
    const filing = await fileFor(world);
    const stranger = { ...operator(), authorityId: TOKYO };
    expect(await openCaller(world, stranger, filing.filingId)).toBeNull();
    expect(await checkCaller(world, stranger, filing.filingId, told)).toEqual(fail('no-such-filing'));
    expect(await transferFiling(world, stranger, filing.filingId, meal)).toEqual(fail('no-such-filing'));
  });
});

describe('a filing that waits for its review', () => {
  it('leaves the queue, and the reviewer who holds it is told that it moved', async () => {
    const filing = await fileFor(world);
    await claimFiling(world, reviewer(1), filing.filingId);
    await known(filing.filingId);
    await transferFiling(world, operator(), filing.filingId, diagnosis);

    expect(await approve(filing.filingId, 1)).toEqual(fail({ kind: 'not-open', status: 'transferred' }));
    const selection = { statuses: ['submitted', 'under-review'], dueToday: false } as const;
    const queue = await showReviewQueue(world, reviewer(1), selection, {});
    expect(queue.rows.map(row => row.filingId)).not.toContain(filing.filingId);
  });

  it('that is approved in the same moment has exactly one outcome, and is handed over in the end', async () => {
    for (let round = 0; round < 12; round += 1) {
      const filing = await fileFor(world);
      await claimFiling(world, reviewer(1), filing.filingId);
      await known(filing.filingId);
      const [approved, moved] = await Promise.all([
        approve(filing.filingId, 1),
        transferFiling(world, operator(), filing.filingId, diagnosis),
      ]);
      expect(moved).toEqual(ok('transferred'));
      const history = await world.look(tx => filingEvents(tx, filing.filingId));
      const ways = history.map(({ to }) => to).join(' ');
      expect(ways).toBe(
        approved.ok ? 'submitted under-review issued transferred' : 'submitted under-review transferred',
      );
      if (!approved.ok) expect(approved.reason).toEqual({ kind: 'not-open', status: 'transferred' });
      expect((await world.filingOf(filing.filingId)).status).toBe('transferred');
    }
  });

  it('is handed over once by ten operators at the same moment', async () => {
    const filing = await fileFor(world);
    const desks = Array.from({ length: 10 }, (_, nth) => nth + 20);
    for (const nth of desks) await known(filing.filingId, nth);
    const results = await Promise.all(
      desks.map((nth, index) =>
        transferFiling(world, operator(nth), filing.filingId, index % 2 === 0 ? meal : diagnosis),
      ),
    );
    expect(results.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(
      await world.rows('select count(*)::int as n from app.transfer where filing_id = $1', [filing.filingId]),
    ).toEqual([{ n: 1 }]);
    expect(
      await world.rows(
        `select count(*)::int as n from app.message where template = 'filing-transferred' and subject_id = $1`,
        [filing.filingId],
      ),
    ).toEqual([{ n: 1 }]);
  });
});

describe('the list of what has to be reported', () => {
  it('shows the latest first, by kind and day, a page at a time and as a table', async () => {
    const own = await createReviewWorld('2022-03-10T09:00', 4);
    try {
      for (let nth = 0; nth < 53; nth += 1) {
        const filing = await fileFor(own);
        await own.look(tx => insertCallerCheck(tx, filing.filingId, operator().id));
        await transferFiling(own, operator(), filing.filingId, nth % 2 === 0 ? meal : diagnosis);
      }
      own.clock.set('2022-03-11T09:00');
      const late = await fileFor(own, { name: '鈴木　一' });
      await own.look(tx => insertCallerCheck(tx, late.filingId, operator().id));
      await transferFiling(own, operator(), late.filingId, diagnosis);

      const all = { kind: null, from: null, through: null } as const;
      const first = await showTransfers(own, operator(), all, {});
      expect(first.rows).toHaveLength(50);
      expect(first.rows[0]).toMatchObject({
        name: '鈴木　一',
        institution: '海老名総合クリニック',
        caseId: late.caseId,
      });
      expect([first.hasPrevious, first.hasNext]).toEqual([false, true]);
      const last = first.rows.at(-1);
      if (last === undefined) throw new Error('A page was expected.');
      const second = await showTransfers(own, operator(), all, { after: last });
      expect(second.rows).toHaveLength(4);
      expect([second.hasPrevious, second.hasNext]).toEqual([true, false]);
      const [top] = second.rows;
      if (top === undefined) throw new Error('A second page was expected.');
      const back = await showTransfers(own, operator(), all, { before: top });
      expect(back.rows).toEqual(first.rows);

      const meals = await exportTransfers(own, operator(), { ...all, kind: 'meal-service' });
      expect(meals.rows).toHaveLength(27);
      const day = jstDate(own.clock.now());
      const today = await exportTransfers(own, operator(), { ...all, from: day, through: day });
      expect(today.rows.map(row => row.name)).toEqual(['鈴木　一']);
      const stranger = { ...operator(), authorityId: TOKYO };
      expect((await showTransfers(own, stranger, all, {})).rows).toEqual([]);
      expect(own.rulebook.authority).toBe(KANAGAWA);
    } finally {
      await own.end();
    }
  });
});
