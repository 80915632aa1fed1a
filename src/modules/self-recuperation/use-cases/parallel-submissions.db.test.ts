import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import { fileUpToConfirm } from '../web/file-as.fixture.ts';
import { createStage, KANAGAWA, type Stage } from '../web/resident-stage.fixture.ts';
import type { DraftVisitor } from './draft-visitor.ts';
import { submitFiling } from './submit-filing.use-case.ts';
import { withdrawFiling } from './withdraw-filing.use-case.ts';

const MANY = 100;

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
  await fileUpToConfirm(stage, stage.newBrowser());
});
afterAll(() => stage.close());

/** Copies of the one draft that was filled in, each with a browser of its own that is about to press 「回答」. */
async function drafts(count: number): Promise<readonly DraftVisitor[]> {
  const visitors: DraftVisitor[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const token = randomToken();
    await stage.rows(
      `with original as (select * from app.filing_draft order by created_at, filing_id limit 1), copy as (
         insert into app.filing_draft
         select (jsonb_populate_record(null::app.filing_draft, to_jsonb(o) ||
           jsonb_build_object('filing_id', $1::text, 'token_hash', $2::text))).* from original o),
       key as (
         insert into app.filing_key (authority_id, filing_id, wrapped_key, created_at)
         select authority_id, $1::uuid, decode('00', 'hex'), created_at from original)
       insert into app.filing_image
         (authority_id, image_id, filing_id, kind, sealed, sha256, perceptual_hash, width, height, created_at)
       select i.authority_id, gen_random_uuid(), $1::uuid, i.kind, decode('00', 'hex'), i.sha256, i.perceptual_hash,
         i.width, i.height, i.created_at
       from app.filing_image i join original o on o.filing_id = i.filing_id where i.replaced_at is null`,
      [randomUUID(), `\\x${Buffer.from(hashToken(token)).toString('hex')}`],
    );
    visitors.push({ authorityId: KANAGAWA, token, language: 'ja' });
  }
  return visitors;
}

const press = (visitors: readonly DraftVisitor[], withdrawEarlier: boolean) =>
  Promise.all(visitors.map(visitor => submitFiling(stage.deps, visitor, { withdrawEarlier })));

async function statuses(): Promise<Readonly<Record<string, number>>> {
  const rows = await stage.rows<{ status: string; n: number }>(
    'select status, count(*)::int as n from app.filing group by status',
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

const number = async (text: string): Promise<number> => (await stage.rows<{ n: number }>(text))[0]?.n ?? -1;

const LIVE = `status in ('submitted', 'under-review', 'issued')`;

/** What must hold whatever happened: one live filing, watched in the one open case, and a person of one row. */
async function expectOneLive(): Promise<void> {
  expect(await number(`select count(*)::int as n from app.filing where ${LIVE}`)).toBe(1);
  expect(await number('select count(*)::int as n from app.person')).toBe(1);
  expect(
    await stage.rows(
      `select f.status from app.recuperation_case c join app.filing f using (authority_id, case_id)
       where c.status = 'open' and f.${LIVE}`,
    ),
  ).toHaveLength(1);
  expect(await number(`select count(*)::int as n from app.recuperation_case where status = 'open'`)).toBe(1);
}

describe('one person at a hundred browsers', () => {
  it('has one live filing; every other was superseded, and none is lost', async () => {
    const outcomes = await press(await drafts(MANY), false);
    expect(outcomes.filter(({ kind }) => kind === 'submitted')).toHaveLength(MANY);
    expect(await statuses()).toEqual({ submitted: 1, superseded: MANY - 1 });
    await expectOneLive();
    expect(
      await number(`select count(*)::int as n from app.message where template = 'filing-completed'`),
    ).toBe(MANY);
    expect(
      await number(`select count(*)::int as n from app.outbox_event where type = 'filing.superseded'`),
    ).toBe(MANY - 1);
  });

  it('is refused a hundred times beside an issued notice, and nothing changes', async () => {
    await issue();
    const before = await statuses();
    const outcomes = await press(await drafts(MANY), false);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['notice-in-force']));
    expect(await statuses()).toEqual(before);
    await expectOneLive();
  });

  it('files anew while the withdrawal of the notice is pending: one withdrawal, one live filing (K-65)', async () => {
    const [{ filing_id: filingId } = { filing_id: '' }] = await stage.rows<{ filing_id: string }>(
      `select filing_id from app.filing where status = 'issued'`,
    );
    const resident = { authorityId: KANAGAWA, filingId: filingId as Uuid };
    const visitors = await drafts(20);
    const [withdrawal, outcomes] = await Promise.all([
      withdrawFiling(stage.deps, resident),
      press(visitors, true),
    ]);
    expect(outcomes.filter(({ kind }) => kind === 'submitted')).toHaveLength(20);
    expect(withdrawal.ok || withdrawal.reason === 'already-withdrawn').toBe(true);
    expect(await statuses()).toEqual({ withdrawn: 1, submitted: 1, superseded: MANY - 1 + 19 });
    await expectOneLive();
    expect(
      await number(`select count(*)::int as n from app.message where template = 'withdrawal-completed'`),
    ).toBe(1);
  });
});

/** What the review would do. */
async function issue(): Promise<void> {
  await stage.rows(
    `update app.filing set status = 'issued', management_number = filing_id::text where status = 'submitted'`,
  );
}
