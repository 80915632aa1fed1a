import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { FilingStatus } from '../domain/filing-status.ts';
import { checklistFor } from '../domain/review-checklist.ts';
import { approveFiling } from './approve-filing.use-case.ts';
import { claimFiling } from './claim-filing.use-case.ts';
import { createReviewWorld, fileFor, type ReviewWorld, reviewer, TOKYO } from './review.test-world.ts';
import {
  countReviewQueue,
  exportReviewQueue,
  QUEUE_PAGE_ROWS,
  type QueuePlace,
  showReviewQueue,
} from './review-queue.use-case.ts';
import { searchFilings } from './search-filings.use-case.ts';

const mikami = reviewer(1);
const waiting: readonly FilingStatus[] = ['submitted', 'under-review'];
const date = (text: string): PlainDate => text as PlainDate;

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld('2022-02-14T09:00');
});
afterAll(() => world.end());

const lastAudit = async () =>
  (
    await world.rows<{ action: string; fields: string[]; detail: object; actor: string }>(
      `select action, fields, detail, actor from app.audit_event where actor like 'staff:%' order by event_id desc limit 1`,
    )
  )[0];

describe('the queue', () => {
  it('goes by due day, then by submission, in pages of 50 to and fro', async () => {
    const own = await createReviewWorld('2022-02-14T09:00');
    const filed: { filingId: Uuid; dueOn: PlainDate }[] = [];
    for (let count = 0; count < 2 * QUEUE_PAGE_ROWS + 20; count++)
      filed.push(await fileFor(own, { dueOn: date(`2022-02-${15 + (count % 3)}`) }));
    const inOrder = filed
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.filingId.localeCompare(b.filingId))
      .map(({ filingId }) => filingId);

    const show = async (place: QueuePlace) => {
      const page = await showReviewQueue(own, mikami, { statuses: waiting, dueToday: false }, place);
      return { ...page, ids: page.rows.map(({ filingId }) => filingId) };
    };
    const at = (rows: readonly { filingId: Uuid }[], place: number) => rows.at(place) as never;

    const first = await show({});
    expect(first.ids).toEqual(inOrder.slice(0, 50));
    expect([first.hasPrevious, first.hasNext]).toEqual([false, true]);
    const second = await show({ after: at(first.rows, -1) });
    expect(second.ids).toEqual(inOrder.slice(50, 100));
    expect([second.hasPrevious, second.hasNext]).toEqual([true, true]);
    const third = await show({ after: at(second.rows, -1) });
    expect(third.ids).toEqual(inOrder.slice(100));
    expect([third.hasPrevious, third.hasNext]).toEqual([true, false]);
    const back = await show({ before: at(third.rows, 0) });
    expect(back.ids).toEqual(second.ids);
    const front = await show({ before: at(second.rows, 0) });
    expect(front.ids).toEqual(first.ids);
    expect([front.hasPrevious, front.hasNext]).toEqual([false, true]);

    const exported = await exportReviewQueue(own, mikami, { statuses: waiting, dueToday: false });
    expect(exported.rows.map(({ filingId }) => filingId)).toEqual(inOrder);
    await own.end();
  });

  it('counts what waits, what is late, and what was decided today at which pace', async () => {
    const own = await createReviewWorld('2022-02-14T23:00');
    const yesterday = await fileFor(own, { dueOn: date('2022-02-15') });
    const everything = checklistFor({ evidenceKind: 'kit', guardianRequired: false });
    await claimFiling(own, mikami, yesterday.filingId);
    await approveFiling(own, mikami, yesterday.filingId, everything);

    const today = [20, 60, 400];
    for (const seconds of today) {
      own.clock.set('2022-02-15T09:00');
      const { filingId } = await fileFor(own, { dueOn: date('2022-02-16') });
      await claimFiling(own, mikami, filingId);
      own.clock.set(`2022-02-15T09:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
      await approveFiling(own, mikami, filingId, everything);
    }
    const late = await fileFor(own, { dueOn: date('2022-02-14') });
    const dueToday = await fileFor(own, { dueOn: date('2022-02-15') });
    await fileFor(own, { dueOn: date('2022-02-16') });

    const page = await showReviewQueue(own, mikami, { statuses: waiting, dueToday: true }, {});
    expect(page.counts).toEqual({ waiting: 3, late: 1, decided: 3, medianSeconds: 60 });
    expect(page.rows.map(({ filingId }) => filingId)).toEqual([late.filingId, dueToday.filingId]);
    expect(await countReviewQueue(own, mikami)).toEqual({ waiting: 3, late: 1 });
    own.clock.set('2022-02-16T00:00');
    const nextDay = await showReviewQueue(own, mikami, { statuses: ['issued'], dueToday: false }, {});
    expect(nextDay.counts).toEqual({ waiting: 3, late: 2, decided: 0, medianSeconds: null });
    expect(nextDay.rows).toHaveLength(4);
    expect(nextDay.names.get(mikami.id)).toBe('職員01');
    await own.end();
  });

  it('is another one in every authority, and its reading is recorded', async () => {
    await fileFor(world);
    const stranger = reviewer(1, TOKYO);
    const empty = await showReviewQueue(world, stranger, { statuses: waiting, dueToday: false }, {});
    expect(empty.rows).toEqual([]);
    expect(empty.counts.waiting).toBe(0);
    await showReviewQueue(world, mikami, { statuses: waiting, dueToday: false }, {});
    expect(await lastAudit()).toMatchObject({
      action: 'filing.list',
      fields: expect.arrayContaining(['name', 'nameKana', 'age']),
      actor: `staff:${mikami.id}`,
    });
  });
});

describe('the search', () => {
  const found = async (text: string): Promise<string[]> =>
    (await searchFilings(world, mikami, text)).rows.map(({ name }) => name);

  beforeAll(async () => {
    const everything = checklistFor({ evidenceKind: 'kit', guardianRequired: false });
    const numbered = await fileFor(world, { name: '𠮷田　花子', nameKana: 'ヨシダ ハナコ' });
    await claimFiling(world, mikami, numbered.filingId);
    await approveFiling(
      { ...world, newManagementNumber: () => '14-2204-7731-8' },
      mikami,
      numbered.filingId,
      everything,
    );
    await fileFor(world, { name: '吉田　花子', nameKana: 'ヨシダ ハナコ' });
    await fileFor(world, { name: '100%　太郎', nameKana: 'ヒャク タロウ' });
  });

  it('finds by number, by the written name as it is written, and by kana in any form', async () => {
    expect(await found('14-2204-7731-8')).toEqual(['𠮷田　花子']);
    expect(await found('𠮷田')).toEqual(['𠮷田　花子']);
    expect(await found('𠮷田花子')).toEqual(['𠮷田　花子']);
    expect(await found('吉田 花')).toEqual(['吉田　花子']);
    for (const kana of ['ヨシダ', 'よしだはな', 'ﾖｼﾀﾞ ﾊﾅｺ'])
      expect((await found(kana)).toSorted(), kana).toEqual(['吉田　花子', '𠮷田　花子']);
    expect(await found('14-2204-7731-9')).toEqual([]);
  });

  it('takes every sign as itself', async () => {
    expect(await found('%')).toEqual([]);
    expect(await found('100%')).toEqual(['100%　太郎']);
    expect(await found("' or true --")).toEqual([]);
    expect(await found('_')).toEqual([]);
  });

  it('records that and how was searched, but not for whom', async () => {
    await found('𠮷田');
    const audit = await lastAudit();
    expect(audit).toMatchObject({ action: 'filing.search', detail: { by: 'name', rows: 1 } });
    expect(JSON.stringify(audit)).not.toContain('𠮷');
  });

  it('finds nothing of another authority', async () => {
    expect((await searchFilings(world, reviewer(1, TOKYO), '𠮷田')).rows).toEqual([]);
    expect((await searchFilings(world, reviewer(1, TOKYO), '14-2204-7731-8')).rows).toEqual([]);
  });
});
