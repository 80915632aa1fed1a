import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide, fileAll, fileUpToConfirm } from '../web/file-as.fixture.ts';
import { createStage, KANAGAWA, type Stage } from '../web/resident-stage.fixture.ts';
import { deleteExpiredDrafts, destroyExpiredImages } from './retain.use-case.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage();
});

afterAll(() => stage.close());

const kept = async (email: string) =>
  (
    await stage.rows(
      `select count(i.sealed)::int as images, count(distinct k.wrapped_key)::int as keys
       from app.filing_key k join app.filing_image i using (authority_id, filing_id)
       where filing_id in (select filing_id from app.filing where email = $1
         union select filing_id from app.filing_draft where verified_email = $1)`,
      [email],
    )
  )[0];

it('destroys photos and key a day after the review, and two weeks after the upload without one', async () => {
  for (const [index, email] of ['reviewed@example.jp', 'waiting@example.jp'].entries()) {
    const phone = `046235000${index}`;
    await fileAll(stage, stage.newBrowser(), { applicant: { email, 'email-again': email, phone } });
    if (index === 0) await decide(stage, 'issued');
  }
  stage.clock.set('2022-03-02T09:59');
  expect(await destroyExpiredImages(stage.deps, KANAGAWA)).toBe(0);
  stage.clock.set('2022-03-02T10:00');
  expect(await destroyExpiredImages(stage.deps, KANAGAWA)).toBe(2);
  expect(await kept('reviewed@example.jp')).toEqual({ images: 0, keys: 0 });
  expect(await kept('waiting@example.jp')).toEqual({ images: 2, keys: 1 });
  stage.clock.set('2022-03-15T10:00');
  expect(await destroyExpiredImages(stage.deps, KANAGAWA)).toBe(2);
  expect(await kept('waiting@example.jp')).toEqual({ images: 0, keys: 0 });
  expect(await destroyExpiredImages(stage.deps, KANAGAWA)).toBe(0);
  const audit = await stage.rows(`select purpose from app.audit_event where action = 'filing-image.destroy'`);
  expect(audit).toEqual([{ purpose: 'retention' }, { purpose: 'retention' }]);
});

it('deletes a draft a day after its last answer, with everything that only it had', async () => {
  stage.clock.set('2022-03-20T10:00');
  const email = 'undecided@example.jp';
  await fileUpToConfirm(stage, stage.newBrowser(), {
    applicant: { email, 'email-again': email, phone: '0462350009' },
    conditions: { 'onset-month': '3', 'onset-day': '19', 'tested-month': '3', 'tested-day': '19' },
  });
  await deleteExpiredDrafts(stage.deps, KANAGAWA);
  expect(await kept(email)).toEqual({ images: 2, keys: 1 });
  const [draft] = await stage.rows<{ filing_id: string }>(
    'select filing_id from app.filing_draft where verified_email = $1',
    [email],
  );
  stage.clock.set('2022-03-21T10:00');
  expect(await deleteExpiredDrafts(stage.deps, KANAGAWA)).toBe(1);
  const left = await stage.rows(
    `select (select count(*)::int from app.filing_draft where filing_id = $1) as drafts,
       (select count(*)::int from app.email_code where filing_id = $1) as codes,
       (select count(sealed)::int from app.filing_image where filing_id = $1) as images,
       (select count(wrapped_key)::int from app.filing_key where filing_id = $1) as keys`,
    [draft?.filing_id],
  );
  expect(left).toEqual([{ drafts: 0, codes: 0, images: 0, keys: 0 }]);
});
