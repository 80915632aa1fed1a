import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEALTH_WORDS } from '../outgoing/find-leaks.ts';
import { orderTo, type Post, post, postOf } from './telephone.ts';
import { BIRTHDAY, CANARY, startVoiceWorld, type VoiceWorld } from './voice-world.ts';

/** Everything after the birthday for somebody who is well: temperature, oxygen, no symptoms, no emergency, sent. */
const WELL = ['365', '1', '98', '1', '0', '2', '1', '1'];
const HOUSEHOLD = { phone: '090-2000-0000', number: '+819020000000' };

let voice: VoiceWorld;
beforeAll(async () => {
  voice = await startVoiceWorld({
    names: [
      'well',
      'wrong',
      'machine',
      'danger',
      'gone',
      'busy',
      'lost',
      'late',
      'family',
      'short',
      'silent',
    ],
    bySms: ['short'],
    households: { gone: HOUSEHOLD.phone },
  });
}, 180_000);
afterAll(() => voice.stop());

const askedByCall = { step: 'ask', channel: 'voice', status: 'delivered' };
const lostCall = { ...askedByCall, status: 'unknown' };
const thenByMail = { step: 'other-channel', channel: 'web', status: 'delivered' };

describe('the daily question by telephone (K-13, K-21)', () => {
  it('is the conversation of this script, and its answer counts for the question of the day', async () => {
    const line = voice.callTo('well');
    const script = [await line.answer()];
    for (const keys of [BIRTHDAY, ...WELL]) script.push(await line.press(keys));
    await line.end('completed');
    expect(script).toEqual([
      'こんにちは。神奈川県からのお電話です。\nご本人か、たしかめます。お誕生日の月と日を、4けたの数字で押してください。2月3日なら、ゼロ、に、ゼロ、さん、です。',
      '体温を、3けたの数字で押してください。36度5分なら、さん、ろく、ご、です。',
      '36度5分ですね。\nよろしければ1、やり直すなら2を押してください。',
      '血液の中の酸素の数字を押して、最後にシャープを押してください。はかる機械がない方は、ゼロとシャープを押してください。',
      '98パーセントですね。\nよろしければ1、やり直すなら2を押してください。',
      expect.stringContaining('いまある症状の番号を続けて押して'),
      expect.stringContaining('つぎのことが、ひとつでもありますか。'),
      expect.stringContaining('きのうとくらべて、どうですか。'),
      '以上でよろしければ1、はじめからやり直すなら2を押してください。',
      'お答えありがとうございました。どうぞお大事になさってください。\nこれでお電話を終わります。失礼いたします。',
    ]);
    expect(line.isOver()).toBe(true);
    expect(await voice.answersOf('well')).toEqual([
      {
        slot_on: '2022-02-15',
        temperature: '36.5',
        spo2: 98,
        grade: 'ok',
        channel: 'voice',
        status: 'answered',
      },
    ]);
    expect(await voice.callsOf('well')).toEqual(['answered']);
    expect(await voice.tasksOf('well')).toEqual([]);
  });

  it('asks nothing of somebody who does not know the birthday, and goes on by another channel', async () => {
    const line = voice.callTo('wrong');
    await line.answer();
    expect(await line.press('0101')).toContain('番号がちがうようです');
    expect(await line.press('1231')).toContain('番号がちがうようです');
    expect(await line.press('1204')).toBe('これでお電話を終わります。失礼いたします。');
    expect(line.isOver()).toBe(true);
    await line.end('completed');
    await voice.letLadderGoOn();
    expect(await voice.callsOf('wrong')).toEqual(['identity']);
    expect(await voice.answersOf('wrong')).toEqual([]);
    expect(await voice.stepsOf('wrong')).toEqual([lostCall, thenByMail]);
  });

  it('leaves a neutral word on a machine, and goes on by another channel', async () => {
    const line = voice.callTo('machine');
    expect(await line.answer('machine_start')).toBe(
      '神奈川県からの、自動のお電話です。また、こちらからご連絡いたします。失礼いたします。',
    );
    expect(line.isOver()).toBe(true);
    await line.end('completed');
    await voice.letLadderGoOn();
    expect(await voice.callsOf('machine')).toEqual(['machine']);
    expect(await voice.stepsOf('machine')).toEqual([lostCall, thenByMail]);
  });

  it('gives the number at once in an emergency and calls a human, whether the call is finished or not (K-20)', async () => {
    const line = voice.callTo('danger');
    await line.answer();
    const heard = await line.press(BIRTHDAY, '385', '1', '96', '1', '2', '1');
    expect(heard).toMatch(/^すぐに、コロナ119に電話してください。番号は、0 4 5、0 0 0、0 1 1 9、です。/);
    const urgent = [{ kind: 'emergency-call', danger: 9 }];
    expect(await voice.tasksOf('danger')).toEqual(urgent);
    await line.end('completed');
    await voice.letLadderGoOn();
    expect(await voice.tasksOf('danger')).toEqual(urgent);
    expect(await voice.callsOf('danger')).toEqual(['urgent-incomplete']);
    expect(await voice.answersOf('danger')).toEqual([]);
  });

  it('goes on by another channel when somebody hangs up half way, and never calls again for that question', async () => {
    const line = voice.callTo('gone');
    await line.answer();
    await line.press(BIRTHDAY, '372');
    await line.end('completed');
    await voice.letLadderGoOn();
    expect(await voice.callsOf('gone')).toEqual(['gone']);
    expect(await voice.stepsOf('gone')).toEqual([lostCall, thenByMail]);
  });

  it.each([
    ['busy', 'busy'],
    ['lost', 'no-answer'],
  ])(
    'goes on by another channel in the same question when nobody takes the call: %s',
    async (name, status) => {
      await voice.callTo(name).end(status);
      await voice.letLadderGoOn();
      expect(await voice.callsOf(name)).toEqual([status]);
      expect(await voice.stepsOf(name)).toEqual([lostCall, thenByMail]);
      const called = voice.server.calls.filter(({ To }) => To === voice.numberOf(name));
      expect(called).toHaveLength(1);
    },
  );

  it('ends a call of whose end nobody told', async () => {
    const line = voice.callTo('silent');
    await line.answer();
    await line.press(BIRTHDAY);
    await voice.world.clock.advance(11 * 60_000);
    await voice.letLadderGoOn();
    await voice.letLadderGoOn();
    expect(await voice.callsOf('silent')).toEqual(['expired']);
    expect(await voice.stepsOf('silent')).toEqual([lostCall, thenByMail]);
  });

  it('has one effect and one answer, however often everything is delivered', async () => {
    const line = voice.callTo('family', 10);
    await line.answer();
    const posts: Post[] = [line.lastPost()];
    for (const keys of [BIRTHDAY, '385', '1', '92', '1', '12', '1', '01', '4', '1']) {
      await line.press(keys);
      posts.push(line.lastPost());
    }
    expect(line.heard()).toContain('すぐに、コロナ119に電話してください');
    await line.end('completed');
    posts.push(line.lastPost());
    const before = await voice.rows.digests();
    for (const each of posts) expect((await post(each)).status).toBe(200);
    expect(await voice.rows.digests()).toEqual(before);
    expect(await voice.answersOf('family')).toMatchObject([
      { temperature: '38.5', grade: 'urgent', status: 'answered' },
    ]);
    expect(await voice.tasksOf('family')).toEqual([
      { kind: 'emergency-call', danger: 9 },
      { kind: 'urgent-answer', danger: 9 },
    ]);
    expect(await voice.callsOf('family')).toEqual(['answered']);
  });

  it('follows a short message that did not arrive by another channel, once', async () => {
    const order = voice.server.messages.find(({ To }) => To === voice.numberOf('short'));
    const report = (MessageStatus: string): Post =>
      postOf(order?.StatusCallback ?? '', { MessageSid: `SM${'a'.repeat(32)}`, MessageStatus });
    for (const status of ['queued', 'sent', 'undelivered', 'undelivered'])
      expect((await post(report(status))).status).toBe(204);
    await voice.letLadderGoOn();
    expect(await voice.stepsOf('short')).toEqual([
      { step: 'ask', channel: 'sms', status: 'unknown' },
      thenByMail,
    ]);
    expect((await post({ ...report('delivered'), signature: 'x' })).status).toBe(403);
  });
});

describe('our own telephone', () => {
  it('proves that calls and short messages arrive, and hears nothing but a greeting', async () => {
    const { server, rows } = voice;
    const order = server.messages.findLast(({ To }) => To === CANARY);
    const arrived = { MessageSid: `SM${'c'.repeat(32)}`, MessageStatus: 'delivered' };
    expect((await post(postOf(order?.StatusCallback ?? '', arrived))).status).toBe(204);
    const line = voice.ring(orderTo(server, CANARY));
    expect(await line.answer()).toBe(
      'こんにちは。神奈川県からのお電話です。\nこれでお電話を終わります。失礼いたします。',
    );
    await line.end('completed');
    const confirmed = await rows.select(
      'select channel from app.channel_canary where confirmed_at is not null order by channel',
    );
    expect(confirmed).toEqual([{ channel: 'sms' }, { channel: 'voice' }]);
  });
});

describe('later in the day', () => {
  it('asks the household, where whoever knows the birthday answers for the person', async () => {
    await voice.world.pass(9);
    const line = voice.ring(orderTo(voice.server, HOUSEHOLD.number));
    expect(await line.answer()).toContain('お誕生日');
    await line.press(BIRTHDAY, ...WELL);
    expect(await voice.answersOf('gone')).toMatchObject([
      { slot_on: '2022-02-15', channel: 'voice', grade: 'ok' },
    ]);
    expect((await voice.stepsOf('gone')).at(-1)).toMatchObject({ step: 'household', channel: 'voice' });
  });

  it('counts a late answer for the question that the call was about', async () => {
    await voice.world.pass(3);
    const line = voice.callTo('late');
    await line.answer();
    await line.press(BIRTHDAY, ...WELL);
    expect(await voice.answersOf('late')).toMatchObject([{ slot_on: '2022-02-15', channel: 'voice' }]);
  });

  it('said no word of health to anybody who had not keyed in the birthday', () => {
    expect(voice.beforeIdentity.length).toBeGreaterThan(15);
    for (const twiml of voice.beforeIdentity)
      for (const word of HEALTH_WORDS) expect(twiml.toLowerCase()).not.toContain(word.toLowerCase());
  });
});
