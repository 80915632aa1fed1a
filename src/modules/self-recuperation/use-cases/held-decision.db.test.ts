import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMs } from '../../../kernel/instant.ts';
import { type ChecklistItem, checklistFor } from '../domain/review-checklist.ts';
import { claimFiling, claimNextFiling } from './claim-filing.use-case.ts';
import { type DecideDeps, decideFiling } from './decide-filing.use-case.ts';
import { putBackFiling } from './put-back-filing.use-case.ts';
import { createReviewWorld, fileFor, KANAGAWA, type ReviewWorld, reviewer } from './review.test-world.ts';
import { settleDecisions } from './settle-decisions.use-case.ts';
import { takeBackDecision } from './take-back-decision.use-case.ts';
import { viewFiling } from './view-filing.use-case.ts';

const everything = checklistFor({ evidenceKind: 'kit', guardianRequired: false });
const mikami = reviewer(1);
const ono = reviewer(2);

let world: ReviewWorld;
let desk: DecideDeps & ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld('2022-02-14T09:00', 8);
  desk = { ...world, decisionUndo: { seconds: 60, clock: world.clock } };
});
afterAll(() => world.end());

const approve = (checked: readonly ChecklistItem[] = everything) => ({ kind: 'approve', checked }) as const;
const inHand = async (): Promise<Uuid> => {
  world.clock.set('2022-02-14T09:00');
  const { filingId } = await fileFor(world);
  await claimFiling(desk, mikami, filingId);
  return filingId;
};
const statusOf = async (filingId: Uuid) => (await world.filingOf(filingId)).status;
const messagesAbout = (filingId: Uuid) =>
  world.rows('select 1 from app.message where subject_id = $1', [filingId]);
const actionsOn = async (filingId: Uuid) =>
  (
    await world.rows<{ action: string }>(
      'select action from app.audit_event where subject_id = $1 order by event_id',
      [filingId],
    )
  ).map(({ action }) => action);

describe('a decision that can be taken back', () => {
  it('reaches nobody within the minute, and is carried out after it, once', async () => {
    const filingId = await inHand();
    expect(
      await decideFiling(desk, mikami, filingId, { kind: 'return', reasons: ['kit-unreadable'] }),
    ).toEqual({
      ok: true,
      value: null,
    });
    world.clock.set('2022-02-14T09:00:59');
    expect(await settleDecisions(desk, KANAGAWA)).toBe(0);
    expect(await statusOf(filingId)).toBe('under-review');
    expect(await messagesAbout(filingId)).toHaveLength(0);

    world.clock.set('2022-02-14T09:01');
    expect(await Promise.all([settleDecisions(desk, KANAGAWA), settleDecisions(desk, KANAGAWA)])).toContain(
      1,
    );
    expect(await statusOf(filingId)).toBe('returned');
    expect(await messagesAbout(filingId)).toHaveLength(1);
    expect(await settleDecisions(desk, KANAGAWA)).toBe(0);
    expect((await actionsOn(filingId)).filter(action => action === 'filing.return')).toHaveLength(1);
  });

  it('is checked when it is taken, not when it is carried out', async () => {
    const filingId = await inHand();
    const tried = await decideFiling(desk, mikami, filingId, approve([]));
    expect(tried).toMatchObject({ ok: false, reason: { kind: 'checklist-incomplete' } });
    expect((await viewFiling(desk, mikami, filingId))?.hold).toBe('mine');
  });

  it('is taken back by who took it, and by nobody else, until its time has come', async () => {
    const filingId = await inHand();
    await decideFiling(desk, mikami, filingId, approve());
    expect((await viewFiling(desk, mikami, filingId))?.hold).toBe('held');
    expect((await viewFiling(desk, ono, filingId))?.hold).toBe('other');
    expect(await takeBackDecision(desk, ono, filingId)).toEqual({ ok: false, reason: { kind: 'too-late' } });
    expect((await takeBackDecision(desk, mikami, filingId)).ok).toBe(true);
    expect((await viewFiling(desk, mikami, filingId))?.hold).toBe('mine');
    expect((await takeBackDecision(desk, mikami, filingId)).ok).toBe(false);

    await decideFiling(desk, mikami, filingId, approve());
    world.clock.set('2022-02-14T09:01');
    expect(await takeBackDecision(desk, mikami, filingId)).toEqual({
      ok: false,
      reason: { kind: 'too-late' },
    });
    await settleDecisions(desk, KANAGAWA);
    expect(await statusOf(filingId)).toBe('issued');
    expect(await actionsOn(filingId)).toEqual(
      expect.arrayContaining(['filing.decide', 'filing.take-back', 'filing.decide', 'filing.approve']),
    );
  });

  it('is not taken twice, and keeps the filing from everybody, even when the claim runs out meanwhile', async () => {
    const filingId = await inHand();
    world.clock.set('2022-02-14T09:14:30');
    await decideFiling(desk, mikami, filingId, approve());
    expect(await decideFiling(desk, mikami, filingId, approve())).toMatchObject({
      reason: { kind: 'decided-already' },
    });
    world.clock.set('2022-02-14T09:15:10');
    expect(await claimFiling(desk, ono, filingId)).toMatchObject({ reason: { kind: 'decided-already' } });
    expect(await claimNextFiling(desk, ono, null)).not.toBe(filingId);
    world.clock.set('2022-02-14T09:15:30');
    await settleDecisions(desk, KANAGAWA);
    expect(await statusOf(filingId)).toBe('issued');
  });

  it('falls away when the reviewer puts the filing back', async () => {
    const filingId = await inHand();
    await decideFiling(desk, mikami, filingId, approve());
    await putBackFiling(desk, mikami, filingId);
    world.clock.set('2022-02-14T09:02');
    await settleDecisions(desk, KANAGAWA);
    expect(await statusOf(filingId)).toBe('submitted');
  });

  it('is either taken back or carried out, never both, however close the two come', async () => {
    for (let round = 0; round < 10; round += 1) {
      const filingId = await inHand();
      await decideFiling(desk, mikami, filingId, approve());
      world.clock.set('2022-02-14T09:00:59');
      const aSecondLater = { now: () => addMs(world.clock.now(), 1000) };
      const tick = { ...desk, decisionUndo: { seconds: 60, clock: aSecondLater } };
      const [taken] = await Promise.all([
        takeBackDecision(desk, mikami, filingId),
        settleDecisions(tick, KANAGAWA),
      ]);
      expect(await statusOf(filingId)).toBe(taken.ok ? 'under-review' : 'issued');
    }
  });
});
