import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { caseById } from '../../cases/index.ts';
import { checklistFor } from '../domain/review-checklist.ts';
import { approveFiling } from './approve-filing.use-case.ts';
import { claimFiling, claimNextFiling } from './claim-filing.use-case.ts';
import { putBackFiling } from './put-back-filing.use-case.ts';
import { rejectFiling } from './reject-filing.use-case.ts';
import { returnFiling } from './return-filing.use-case.ts';
import {
  createReviewWorld,
  fileFor,
  KANAGAWA,
  type ReviewWorld,
  reviewer,
  TOKYO,
} from './review.test-world.ts';

const date = (text: string): PlainDate => text as PlainDate;
const everything = checklistFor({ evidenceKind: 'kit', guardianRequired: false });
const mikami = reviewer(1);
const ono = reviewer(2);

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld('2022-02-14T09:00');
});
afterAll(() => world.end());

const history = (filingId: Uuid) =>
  world.rows<{ step: string; actor: string }>(
    `select coalesce(from_status, '') || '>' || to_status as step, actor from app.filing_event
     where filing_id = $1 order by event_id`,
    [filingId],
  );
const steps = async (filingId: Uuid) => (await history(filingId)).map(({ step }) => step);
const audited = async (filingId: Uuid) =>
  (
    await world.rows<{ action: string }>(
      `select action from app.audit_event where subject_id = $1 order by event_id`,
      [filingId],
    )
  ).map(({ action }) => action);
const told = (filingId: Uuid) =>
  world.rows<{ type: string; payload: unknown }>(
    `select type, payload from app.outbox_event where payload->>'filingId' = $1 or payload->>'caseId' = (
       select case_id::text from app.filing where filing_id = $1::uuid)`,
    [filingId],
  );
const mails = (filingId: Uuid) =>
  world.rows<{ template: string; recipient: string; params: { sealedSecret: string } }>(
    'select template, recipient, params from app.message where subject_id = $1',
    [filingId],
  );

describe('accepting', () => {
  it('numbers the filing, records who saw what, and tells the documents, all in one transaction', async () => {
    const { filingId, caseId } = await fileFor(world);
    await claimFiling(world, mikami, filingId);
    world.clock.set('2022-02-14T09:01');
    const approved = await approveFiling(world, mikami, filingId, everything);

    const filing = await world.filingOf(filingId);
    expect(approved).toEqual({ ok: true, value: null });
    expect(filing).toMatchObject({
      status: 'issued',
      checklist: everything,
      decisionReasons: [],
      decidedAt: '2022-02-14T00:01:00.000Z',
      reviewStartedAt: '2022-02-14T00:00:00.000Z',
      reviewerId: mikami.id,
    });
    expect(await history(filingId)).toEqual([
      { step: '>submitted', actor: 'system:test' },
      { step: 'submitted>under-review', actor: `staff:${mikami.id}` },
      { step: 'under-review>issued', actor: `staff:${mikami.id}` },
    ]);
    expect(await audited(filingId)).toEqual(['filing.claim', 'filing.approve']);
    expect(await told(filingId)).toEqual([{ type: 'filing.approved', payload: { filingId, caseId } }]);
    expect(await mails(filingId)).toEqual([]);
  });

  it('changes nothing while an item is unchecked', async () => {
    const { filingId } = await fileFor(world);
    await claimFiling(world, mikami, filingId);
    expect(await approveFiling(world, mikami, filingId, everything.slice(1))).toEqual({
      ok: false,
      reason: { kind: 'checklist-incomplete', missing: ['kit-name'] },
    });
    expect((await world.filingOf(filingId)).status).toBe('under-review');
    expect(await told(filingId)).toEqual([]);
  });

  it('draws again when a number is taken, and gives up loudly when all are', async () => {
    const first = await fileFor(world);
    const second = await fileFor(world);
    for (const { filingId } of [first, second]) await claimFiling(world, mikami, filingId);
    const draws = ['14-9999-0001-0', '14-9999-0001-0', '14-9999-0002-0'];
    const deps = { ...world, newManagementNumber: () => draws.shift() ?? '14-9999-0002-0' };
    await approveFiling(deps, mikami, first.filingId, everything);
    expect((await approveFiling(deps, mikami, second.filingId, everything)).ok).toBe(true);
    expect((await world.filingOf(second.filingId)).managementNumber).toBe('14-9999-0002-0');
    const third = await fileFor(world);
    await claimFiling(world, mikami, third.filingId);
    await expect(approveFiling(deps, mikami, third.filingId, everything)).rejects.toThrow(/unused/);
    expect((await world.filingOf(third.filingId)).status).toBe('under-review');
  });

  it('happens once when it is pressed twice at the same time', async () => {
    const { filingId } = await fileFor(world);
    await claimFiling(world, mikami, filingId);
    const both = await Promise.all([1, 2].map(() => approveFiling(world, mikami, filingId, everything)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await told(filingId)).toHaveLength(1);
  });
});

describe('returning', () => {
  it('mails a link without the reasons, and keeps the person watched until they file again', async () => {
    const { filingId, caseId, email } = await fileFor(world);
    await claimFiling(world, mikami, filingId);
    const reasons = ['kit-name-missing', 'identity-address-differs'] as const;
    expect(await returnFiling(world, mikami, filingId, reasons)).toEqual({ ok: true, value: null });

    expect(await world.filingOf(filingId)).toMatchObject({ status: 'returned', decisionReasons: reasons });
    const [mail, ...more] = await mails(filingId);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: 'filing-returned', recipient: email });
    expect(JSON.stringify(mail)).not.toMatch(/kit-name|identity|髙橋/);
    const links = await world.rows('select token_hash from app.resident_link where filing_id = $1', [
      filingId,
    ]);
    expect(links).toHaveLength(1);
    expect((await world.look(tx => caseById(tx, caseId)))?.status).toBe('open');
    expect(await told(filingId)).toEqual([]);
  });

  it('needs a reason that applies', async () => {
    const { filingId } = await fileFor(world);
    await claimFiling(world, mikami, filingId);
    expect(await returnFiling(world, mikami, filingId, [])).toEqual({
      ok: false,
      reason: { kind: 'no-reason' },
    });
    expect(await returnFiling(world, mikami, filingId, ['notice-incomplete'])).toMatchObject({ ok: false });
    expect(await mails(filingId)).toEqual([]);
  });
});

describe('rejecting', () => {
  it('mails a link and closes the case', async () => {
    const { filingId, caseId } = await fileFor(world);
    await claimFiling(world, mikami, filingId);
    await rejectFiling(world, mikami, filingId, ['pregnancy']);
    expect(await world.filingOf(filingId)).toMatchObject({
      status: 'rejected',
      decisionReasons: ['pregnancy'],
    });
    expect(await mails(filingId)).toMatchObject([{ template: 'filing-rejected' }]);
    expect(await world.look(tx => caseById(tx, caseId))).toMatchObject({
      status: 'closed',
      closeReason: 'withdrawn',
    });
    expect(await told(filingId)).toEqual([{ type: 'case.closed', payload: { caseId } }]);
  });
});

describe('another reviewer', () => {
  it('cannot decide what somebody holds, until 15 minutes have passed and they take it over', async () => {
    world.clock.set('2022-02-14T10:00');
    const { filingId } = await fileFor(world);
    await claimFiling(world, mikami, filingId);
    world.clock.set('2022-02-14T10:14');
    const refused = { ok: false, reason: { kind: 'claimed-by-other' } };
    expect(await claimFiling(world, ono, filingId)).toEqual(refused);
    expect(await approveFiling(world, ono, filingId, everything)).toEqual(refused);

    world.clock.set('2022-02-14T10:15');
    expect(await claimFiling(world, ono, filingId)).toEqual({ ok: true, value: null });
    expect(await approveFiling(world, mikami, filingId, everything)).toEqual(refused);
    expect(await steps(filingId)).toEqual([
      '>submitted',
      'submitted>under-review',
      'under-review>submitted',
      'submitted>under-review',
    ]);
    expect((await world.filingOf(filingId)).reviewerId).toBe(ono.id);
  });
});

describe('another authority', () => {
  it('finds no filing to claim, open or decide', async () => {
    const { filingId } = await fileFor(world);
    const stranger = reviewer(1, TOKYO);
    const missing = { ok: false, reason: { kind: 'no-such-filing' } };
    expect(await claimNextFiling(world, stranger, null)).toBeNull();
    expect(await claimFiling(world, stranger, filingId)).toEqual(missing);
    await claimFiling(world, mikami, filingId);
    expect(await putBackFiling(world, stranger, filingId)).toEqual(missing);
    expect(await approveFiling(world, stranger, filingId, everything)).toEqual(missing);
    expect(await returnFiling(world, stranger, filingId, ['kit-unreadable'])).toEqual(missing);
    expect(await rejectFiling(world, stranger, filingId, ['pregnancy'])).toEqual(missing);
  });
});

describe('the next filing', () => {
  it('is the one due first, then filed first; put back, it waits behind the others', async () => {
    const own = await createReviewWorld('2022-02-14T09:00');
    const late = await fileFor(own, { dueOn: date('2022-02-16') });
    const first = await fileFor(own, { dueOn: date('2022-02-15') });
    own.clock.set('2022-02-14T09:30');
    const second = await fileFor(own, { dueOn: date('2022-02-15') });

    expect(await claimNextFiling(own, mikami, null)).toBe(first.filingId);
    await putBackFiling(own, mikami, first.filingId);
    expect(await own.filingOf(first.filingId)).toMatchObject({ status: 'submitted', reviewerId: null });
    expect(await claimNextFiling(own, mikami, first.filingId)).toBe(second.filingId);
    expect(await claimNextFiling(own, mikami, second.filingId)).toBe(late.filingId);
    expect(await claimNextFiling(own, mikami, late.filingId)).toBe(first.filingId);
    expect(await claimNextFiling(own, ono, null)).toBeNull();

    own.clock.set('2022-02-14T09:45');
    expect(await claimNextFiling(own, ono, null)).toBe(first.filingId);
    await own.end();
  });

  it('is never given to two reviewers: 50 of them take 200 at the same time', async () => {
    const own = await createReviewWorld('2022-02-14T09:00', 50);
    for (let count = 0; count < 200; count++) await fileFor(own);
    const takeAll = async (nth: number): Promise<Uuid[]> => {
      const taken: Uuid[] = [];
      for (;;) {
        const filingId = await claimNextFiling(own, reviewer(nth), null);
        if (filingId === null) return taken;
        taken.push(filingId);
      }
    };
    const hands = await Promise.all(Array.from({ length: 50 }, (_, nth) => takeAll(nth + 1)));
    expect(hands.flat()).toHaveLength(200);
    expect(new Set(hands.flat()).size).toBe(200);
    expect(hands.filter(hand => hand.length > 0).length).toBeGreaterThan(10);
    const claims = await own.rows<{ claims: string }>(
      `select count(*) as claims from app.filing_event where authority_id = ${KANAGAWA} and to_status = 'under-review'`,
    );
    expect(claims).toEqual([{ claims: '200' }]);
    await own.end();
  });
});
