import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiveLineEvents } from '../../src/modules/messaging/use-cases/receive-line-events.use-case.ts';
import { answerLine } from '../../src/modules/observation/index.ts';
import {
  CHANNEL_ACCESS_TOKEN,
  type LineServer,
  lineSignature,
  startLineServer,
} from '../../src/platform/line/line.test-server.ts';
import { createSdkLine } from '../../src/platform/line/sdk.line.ts';
import { SAGAMIHARA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { fileAndOpen } from './acts.ts';
import { type Client, createClient } from './client.ts';
import { bodyOf, LINE_ACCOUNT, type LineUser, lineUser, spoken, textEvent } from './line-user.ts';
import { konno, type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

const TAKUMI = `U${'1'.repeat(32)}`;

let server: LineServer;
let world: TestWorld;
let rows: Rows;
let client: Client;
let chat: LineUser;

beforeAll(async () => {
  server = await startLineServer({});
});
afterAll(() => server.close());

beforeEach(async () => {
  world = await startTestWorld('2022-02-14T09:00', {
    line: LINE_ACCOUNT,
    linePort: createSdkLine({ channelAccessToken: CHANNEL_ACCESS_TOKEN, apiOrigin: server.origin }),
  });
  rows = await openRows(world);
  client = createClient(world.origin);
  chat = lineUser(world.origin, server, TAKUMI);
});
afterEach(async () => {
  await rows.close();
  await world.stop();
});

async function codeOf(resident: Client): Promise<string> {
  const page = await resident.post('/ja/line/code');
  return /\d{4} \d{4}/.exec(page.text)?.[0] ?? '';
}

/** Files, and links the chat of `TAKUMI`. */
async function fileAndLink(person: Person = washimi): Promise<void> {
  await fileAndOpen(world, client, person);
  expect(spoken(await chat.say(await codeOf(client)))).toContain('つながりました');
}

const pushesTo = (userId: string, since = 0) => server.pushed.slice(since).filter(({ to }) => to === userId);

/** Answers everything as somebody who is well, from the temperature to the button that sends. */
async function answerAsWell(temperature = '36.5'): Promise<string> {
  await chat.say(temperature);
  await chat.press('持っていません');
  await chat.press('ない');
  await chat.press('いいえ');
  expect(spoken(await chat.press('症状はない'))).toContain('お答えを送ってよろしいですか');
  return spoken(await chat.press('送る'));
}

const answers = () =>
  rows.select<
    Record<'email' | 'channel' | 'slot_on' | 'temperature' | 'grade', string> & { slot_no: number }
  >(
    `select f.email, o.channel, o.slot_on::text, o.slot_no, o.temperature::text, o.grade
     from app.observation o join app.filing f using (authority_id, case_id) order by o.answered_at`,
  );

describe('the daily question by LINE (K-13)', () => {
  it('is answered in a chat that was linked by a one-time code', async () => {
    await fileAndOpen(world, client, washimi);
    const greeting = spoken(await chat.follow());
    expect(greeting).toContain('届出をつなぎます');
    expect(greeting).toContain('link this chat');
    expect((await client.get('/ja/status')).text).toContain('/ja/line');
    expect((await client.get('/ja/line')).text).toContain(LINE_ACCOUNT.addFriendUrl);
    const code = await codeOf(client);
    expect(spoken(await chat.say(`　${code.replace(' ', '－')}`))).toContain('つながりました');
    expect((await client.get('/ja/line')).text).toContain('このトークでやめる');
    expect(spoken(await chat.say('はじめる'))).toContain('いまは、おたずねすることがありません');

    const before = server.pushed.length;
    await world.pass(25);
    const [push, ...more] = pushesTo(TAKUMI, before);
    expect(push?.text).toContain('きょうのご様子');
    expect(push?.quickReplies).toEqual([{ label: 'はじめる', data: 'chat=start' }]);
    expect(more.every(({ text }) => /きょうの(ご様子|お返事)/.test(text))).toBe(true);

    expect(spoken(await chat.press('はじめる'))).toContain('体温は何度ですか');
    expect(spoken(await chat.say('あつい'))).toContain('読み取れませんでした');
    expect(await answerAsWell('３６．５')).toContain('お答えありがとうございました');
    expect(await answers()).toEqual([
      {
        email: washimi.email,
        channel: 'line',
        slot_on: '2022-02-15',
        slot_no: 1,
        temperature: '36.5',
        grade: 'ok',
      },
    ]);
    expect(spoken(await chat.say('はじめる'))).toContain('もういただいています');
    const [left] = await rows.select<{ waiting: number }>(
      `select count(*)::int as waiting from app.observation_slot where next_at is not null and slot_on = '2022-02-15'`,
    );
    expect(left?.waiting).toBe(0);
    const [kept] = await rows.select<{ state: string }>('select state::text from app.dialogue');
    expect(kept?.state).toBe('{}');
  });

  it('is asked of each of a household of two, whom the chat names by number alone', async () => {
    await fileAndLink();
    const second = createClient(world.origin);
    await fileAndOpen(world, second, konno);
    await rows.select(
      `update app.filing set household_id = (select filing_id from app.filing where email = $1) where email = $2`,
      [washimi.email, konno.email],
    );
    const page = (await client.get('/ja/line')).text;
    expect(page).toContain('このトークで、家族の分もたずねてほしい');
    expect(page).not.toContain(konno.name);
    const linkId = /name="linkId"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? '';
    await client.post('/ja/line/family', { linkId, [`family-${linkId}`]: 'yes' });
    expect((await second.get('/ja/line')).text).toContain('2人目');

    await world.pass(25);
    expect(spoken(await chat.say('はじめる'))).toContain('どなたについて');
    expect(spoken(await chat.press('2人目'))).toContain('2人目の方について');
    expect(await answerAsWell('36.2')).toContain('ほかの方のお答えも');
    expect(spoken(await chat.press('はじめる'))).toContain('体温は何度ですか');
    expect(await answerAsWell('36.9')).toContain('お答えありがとうございました');
    expect((await answers()).map(({ email, temperature }) => [email, temperature])).toEqual([
      [konno.email, '36.2'],
      [washimi.email, '36.9'],
    ]);
  });

  it('goes on by mail in the same slot when the user blocks the account', async () => {
    await fileAndLink();
    const before = server.pushed.length;
    await world.pass(25);
    expect(pushesTo(TAKUMI, before).length).toBeGreaterThan(0);
    const mails = world.mails.length;
    await chat.unfollow();
    await world.pass(1);
    expect(world.mails.slice(mails).map(({ recipient }) => recipient)).toEqual([washimi.email]);
    const steps = await rows.select<Record<'slot_on' | 'channel', string>>(
      `select distinct slot_on::text, channel from app.slot_step where skipped is null and slot_on = '2022-02-15' order by 2`,
    );
    expect(steps.map(({ channel }) => channel)).toEqual(['line', 'web']);
    const [watch] = await rows.select<{ channel: string }>('select channel from app.watch');
    expect(watch?.channel).toBe('web');
    expect(spoken(await chat.follow())).toContain('届出をつなぎます');
  });

  it('takes an answer that comes after the next question has opened for the one that was asked', async () => {
    await fileAndLink();
    await world.pass(25);
    // Ten minutes before the question of the 16th opens.
    await world.clock.advance((20 * 60 + 50) * 60_000);
    expect(spoken(await chat.say('はじめる'))).toContain('体温');
    await world.clock.advance(20 * 60_000);
    await answerAsWell();
    expect((await answers()).map(({ slot_on }) => slot_on)).toEqual(['2022-02-15']);
    expect(spoken(await chat.say('はじめる'))).toContain('体温');
  });

  it('gives the number at once to somebody in danger, and calls a human, whatever is answered later (K-20)', async () => {
    await fileAndLink();
    await world.pass(25);
    await chat.say('はじめる');
    await chat.say('38.4');
    const [first] = await chat.say('89');
    expect(first?.text).toContain('すぐに電話してください');
    const tasks = () =>
      rows.select<{ kind: string; danger: number }>(
        'select kind, danger from app.care_task order by opened_at',
      );
    expect(await tasks()).toEqual([{ kind: 'emergency-call', danger: 9 }]);
    expect(await answers()).toEqual([]);
    await chat.press('ない');
    await chat.press('いいえ');
    await chat.press('悪くなった・新しく出た');
    expect(spoken(await chat.press('送る'))).toContain('すぐに電話してください');
    expect((await answers()).map(({ grade }) => grade)).toEqual(['urgent']);
  });

  it('calls a human for somebody who writes of danger and falls silent', async () => {
    await fileAndLink();
    await world.pass(25);
    await chat.say('はじめる');
    await chat.say('38.4');
    expect(spoken(await chat.say('40'))).toContain('すぐに電話してください');
    await world.pass(2);
    const tasks = await rows.select<{ kind: string }>(
      `select kind from app.care_task where kind = 'emergency-call' and closed_at is null`,
    );
    expect(tasks).toHaveLength(1);
    const [dialogue] = await rows.select<{ outcome: string }>('select outcome from app.dialogue');
    expect(dialogue?.outcome).toBe('urgent-incomplete');
  });

  it('is stopped by a word, after asking once', async () => {
    await fileAndLink();
    expect(spoken(await chat.say('とめる'))).toContain('やめますか');
    expect(spoken(await chat.press('やめます'))).toContain('やめました');
    expect(spoken(await chat.say('はじめる'))).toContain('届出をつなぎます');
    const links = await rows.select<{ ended_by: string }>('select ended_by from app.line_link');
    expect(links.map(({ ended_by }) => ended_by)).toEqual(['person']);
  });
});

describe('the one-time code', () => {
  it('works once, for a quarter of an hour, and is not guessed', async () => {
    await fileAndOpen(world, client, washimi);
    const old = await codeOf(client);
    await world.clock.advance(16 * 60_000);
    expect(spoken(await chat.say(old))).toContain('この番号は使えませんでした');
    const code = await codeOf(client);
    for (let guess = 0; guess < 4; guess++)
      expect(spoken(await chat.say(`0000 000${guess}`))).toContain('この番号は使えませんでした');
    // The sixth of this hour is not answered, right or wrong.
    await expect(chat.say(code)).rejects.toThrow('No reply came.');
    expect(await rows.select('select 1 from app.line_link')).toEqual([]);
    const other = lineUser(world.origin, server, `U${'2'.repeat(32)}`);
    expect(spoken(await other.say(code))).toContain('つながりました');
    expect(spoken(await other.say(code))).toContain('この番号は使えませんでした');
  });

  it('is made five times an hour at most, and is stored as a hash', async () => {
    await fileAndOpen(world, client, washimi);
    const codes: string[] = [];
    for (let time = 0; time < 5; time++) codes.push((await codeOf(client)).replace(' ', ''));
    expect(new Set(codes).size).toBe(5);
    expect((await client.post('/ja/line/code')).status).toBe(422);
    const stored = await rows.select<{ code: string }>(
      `select encode(code_hash, 'escape') as code from app.line_code`,
    );
    for (const { code } of stored) expect(codes.some(known => code.includes(known))).toBe(false);
    await world.clock.advance(3_700_000);
    expect((await client.post('/ja/line/code')).status).toBe(200);
  });
});

describe('a user of one authority', () => {
  it('is nobody in another', async () => {
    await fileAndLink();
    const replies: string[] = [];
    const body = Buffer.from(bodyOf(textEvent(TAKUMI, 'はじめる')));
    const { channelSecret } = LINE_ACCOUNT;
    const received = await receiveLineEvents(
      {
        database: world.deps.database,
        channelSecret,
        onLineEvent: (tx, event) => answerLine(world.deps, tx, event),
        replyOnLine: (_, texts) => void replies.push(spoken(texts)),
      },
      SAGAMIHARA,
      body,
      lineSignature(body, channelSecret),
    );
    expect(received.ok).toBe(true);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toContain('届出をつなぎます');
  });
});
