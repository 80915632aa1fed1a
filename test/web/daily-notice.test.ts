import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { fillIn, tokenIn } from './acts.ts';
import { createClient } from './client.ts';
import { applicantOf, birthday, haraguchi, konno, type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  await file(washimi, 'line');
  await rows.select(
    `insert into app.line_link (authority_id, link_id, line_user_id, filing_id, linked_at)
     select authority_id, uuidv7(), 'U-washimi', filing_id, submitted_at from app.filing where email = $1`,
    [washimi.email],
  );
  await file(konno, 'voice');
  await file(haraguchi, 'web');
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

async function file(person: Person, channel: string): Promise<void> {
  const client = createClient(world.origin);
  await fillIn(world, client, person);
  await client.post('/ja/filing/applicant', { ...applicantOf(person), 'observation-channel': channel });
  expect((await client.post('/ja/filing/confirm')).location).toBe('/ja/filing/done');
  await world.settle();
}

/** What was sent about the daily question, by whom it was for. */
const notices = () =>
  rows.select(
    `select f.email, m.channel, m.template, m.status from app.message m
     join app.filing f on f.case_id = m.subject_id where m.template like 'observation-%' order by m.channel`,
  );

describe('the notice that asks for the temperature', () => {
  it('comes to nobody on the day of filing (K-38)', async () => {
    expect(await notices()).toEqual([]);
  });

  it('comes from the next morning on, by the channel that was chosen at filing (E-21)', async () => {
    await world.pass(24);
    const sent = { template: 'observation-ask', status: 'delivered' };
    expect(await notices()).toEqual([
      { ...sent, email: washimi.email, channel: 'line', template: 'observation-ask-line' },
      { ...sent, email: haraguchi.email, channel: 'mail' },
      { ...sent, email: konno.email, channel: 'voice', template: 'observation-ask-call' },
    ]);
  });

  it('leads to the question of the day, which asks for the temperature first (E-21, K-11)', async () => {
    const notice = world.mailTo('U-washimi');
    const client = createClient(world.origin);
    await client.post(`/ja/open/${tokenIn(notice.body)}`, birthday);
    const { status, text } = await client.get('/ja/observe');
    expect(status).toBe(200);
    expect(text).toContain('体温は何度ですか');
  });
});
