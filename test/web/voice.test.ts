import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smsChannel, voiceChannel } from '../../src/composition/channels.ts';
import { callKeyOf } from '../../src/composition/secrets.ts';
import { tick } from '../../src/composition/tick.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { callToken, readCallToken } from '../../src/modules/messaging/index.ts';
import { receiveCallEvent } from '../../src/modules/messaging/use-cases/receive-call-event.use-case.ts';
import { sorryTurn } from '../../src/modules/observation/index.ts';
import { createTwilioSms } from '../../src/platform/sms/twilio.sms.ts';
import {
  type Order,
  startTwilioServer,
  TWILIO_ACCOUNT,
  type TwilioServer,
} from '../../src/platform/twilio/twilio.test-server.ts';
import { createTwilioVoice } from '../../src/platform/voice/twilio.voice.ts';
import { HEALTH_WORDS } from '../outgoing/find-leaks.ts';
import { KANAGAWA, SAGAMIHARA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { fileAndOpen } from './acts.ts';
import { createClient } from './client.ts';
import { type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';
import { OUR_NUMBER, orderTo, type Post, post, postOf, type Telephone, telephone } from './telephone.ts';

const BIRTHDAY = '0412';
/** Everything after the birthday for somebody who is well: temperature, oxygen, no symptoms, no emergency, sent. */
const WELL = ['365', '1', '98', '1', '0', '2', '1', '1'];
const HOUSEHOLD = { phone: '090-2000-0000', number: '+819020000000' };
const FORGERIES = 10_000;
const AT_ONCE = 50;

const NAMES = [
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
  'forged',
  'silent',
];
const people = Object.fromEntries(
  NAMES.map((name, index): [string, Person] => [
    name,
    {
      ...washimi,
      name: `鷲見 ${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千'][index]}郎`,
      phone: `090-1000-${String(1000 + index)}`,
      email: `${name}@mail.invalid`,
      channel: 'voice',
    },
  ]),
);

let server: TwilioServer;
let world: TestWorld;
let rows: Rows;
/** Everything that was said before anybody had keyed in the right birthday. */
const beforeIdentity: string[] = [];

beforeAll(async () => {
  server = await startTwilioServer();
  world = await startTestWorld('2022-02-14T09:00', {
    twilio: { ...TWILIO_ACCOUNT, voiceFrom: OUR_NUMBER, smsFrom: OUR_NUMBER },
    channelsOf: ({ publicOrigin, indexKey }) => {
      const account = {
        ...TWILIO_ACCOUNT,
        from: OUR_NUMBER,
        callbackOrigin: publicOrigin,
        apiOrigin: server.origin,
      };
      return {
        voice: voiceChannel(createTwilioVoice(account), callKeyOf(indexKey)),
        sms: smsChannel(createTwilioSms(account), callKeyOf(indexKey)),
      };
    },
  });
  rows = await openRows(world);
  for (const person of Object.values(people)) await fileAndOpen(world, createClient(world.origin), person);
  await rows.select(
    "update app.filing set observation_channel = 'sms' where email = $1 returning filing_id",
    [personNamed('short').email],
  );
  await world.pass(1);
  await rows.select(
    `update app.watch w set household_phone = $2 from app.filing f
     where f.case_id = w.case_id and f.email = $1 returning w.case_id`,
    [personNamed('gone').email, HOUSEHOLD.phone],
  );
  await world.pass(24);
}, 180_000);

afterAll(async () => {
  await rows.close();
  await world.stop();
  await server.close();
});

const personNamed = (name: string): Person => {
  const person = people[name];
  if (person === undefined) throw new Error(`Nobody is called ${name}.`);
  return person;
};
const numberOf = (name: string): string => `+81${personNamed(name).phone.replaceAll('-', '').slice(1)}`;
const callTo = (name: string, times = 1): Telephone => ring(orderTo(server, numberOf(name)), times);

/** The telephone rings; what is said until the right birthday was keyed in is kept. */
function ring(order: Order, times = 1): Telephone {
  let isKnown = false;
  const line = telephone(order, twiml => void (isKnown || beforeIdentity.push(twiml)), times);
  return {
    ...line,
    press: (...keys) => {
      isKnown ||= keys.includes(BIRTHDAY);
      return line.press(...keys);
    },
  };
}

const answersOf = (name: string) =>
  rows.select<Record<'slot_on' | 'temperature' | 'grade' | 'channel' | 'status', string>>(
    `select o.slot_on::text, o.temperature::text, o.spo2, o.grade, o.channel, s.status
     from app.observation o join app.observation_slot s using (authority_id, case_id, slot_on, slot_no)
       join app.filing f using (authority_id, case_id)
     where f.email = $1 order by o.answered_at`,
    [personNamed(name).email],
  );
const stepsOf = (name: string) =>
  rows.select<{ step: string; channel: string; status: string | null }>(
    `select t.step, t.channel, m.status from app.slot_step t join app.filing f using (authority_id, case_id)
       left join app.message m using (authority_id, message_id)
     where f.email = $1 and t.skipped is null order by t.taken_at`,
    [personNamed(name).email],
  );
const callsOf = async (name: string) =>
  (
    await rows.select<{ outcome: string | null }>(
      `select d.outcome from app.dialogue d join app.filing f using (authority_id, case_id)
       where f.email = $1 order by d.started_at`,
      [personNamed(name).email],
    )
  ).map(({ outcome }) => outcome);
const tasksOf = (name: string) =>
  rows.select<{ kind: string; danger: number }>(
    `select t.kind, t.danger from app.care_task t join app.filing f using (authority_id, case_id)
     where f.email = $1 and t.closed_at is null order by t.kind`,
    [personNamed(name).email],
  );

/** What failed is told to the ladder, and the ladder takes its next turn; no time passes. */
async function letLadderGoOn(): Promise<void> {
  await world.settle();
  await tick(world.deps);
  await world.settle();
}

const askedByCall = { step: 'ask', channel: 'voice', status: 'delivered' };
const lostCall = { ...askedByCall, status: 'unknown' };
const thenByMail = { step: 'other-channel', channel: 'web', status: 'delivered' };

describe('the daily question by telephone (K-13, K-21)', () => {
  it('is the conversation of this script, and its answer counts for the question of the day', async () => {
    const line = callTo('well');
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
    expect(await answersOf('well')).toEqual([
      {
        slot_on: '2022-02-15',
        temperature: '36.5',
        spo2: 98,
        grade: 'ok',
        channel: 'voice',
        status: 'answered',
      },
    ]);
    expect(await callsOf('well')).toEqual(['answered']);
    expect(await tasksOf('well')).toEqual([]);
  });

  it('asks nothing of somebody who does not know the birthday, and goes on by another channel', async () => {
    const line = callTo('wrong');
    await line.answer();
    expect(await line.press('0101')).toContain('番号がちがうようです');
    expect(await line.press('1231')).toContain('番号がちがうようです');
    expect(await line.press('1204')).toBe('これでお電話を終わります。失礼いたします。');
    expect(line.isOver()).toBe(true);
    await line.end('completed');
    await letLadderGoOn();
    expect(await callsOf('wrong')).toEqual(['identity']);
    expect(await answersOf('wrong')).toEqual([]);
    expect(await stepsOf('wrong')).toEqual([lostCall, thenByMail]);
  });

  it('leaves a neutral word on a machine, and goes on by another channel', async () => {
    const line = callTo('machine');
    expect(await line.answer('machine_start')).toBe(
      '神奈川県からの、自動のお電話です。また、こちらからご連絡いたします。失礼いたします。',
    );
    expect(line.isOver()).toBe(true);
    await line.end('completed');
    await letLadderGoOn();
    expect(await callsOf('machine')).toEqual(['machine']);
    expect(await stepsOf('machine')).toEqual([lostCall, thenByMail]);
  });

  it('gives the number at once in an emergency and calls a human, whether the call is finished or not (K-20)', async () => {
    const line = callTo('danger');
    await line.answer();
    const heard = await line.press(BIRTHDAY, '385', '1', '96', '1', '2', '1');
    expect(heard).toMatch(/^すぐに、コロナ119に電話してください。番号は、0 4 5、0 0 0、0 1 1 9、です。/);
    const urgent = [{ kind: 'emergency-call', danger: 9 }];
    expect(await tasksOf('danger')).toEqual(urgent);
    await line.end('completed');
    await letLadderGoOn();
    expect(await tasksOf('danger')).toEqual(urgent);
    expect(await callsOf('danger')).toEqual(['urgent-incomplete']);
    expect(await answersOf('danger')).toEqual([]);
  });

  it('goes on by another channel when somebody hangs up half way, and never calls again for that question', async () => {
    const line = callTo('gone');
    await line.answer();
    await line.press(BIRTHDAY, '372');
    await line.end('completed');
    await letLadderGoOn();
    expect(await callsOf('gone')).toEqual(['gone']);
    expect(await stepsOf('gone')).toEqual([lostCall, thenByMail]);
  });

  it.each([
    ['busy', 'busy'],
    ['lost', 'no-answer'],
  ])(
    'goes on by another channel in the same question when nobody takes the call: %s',
    async (name, status) => {
      await callTo(name).end(status);
      await letLadderGoOn();
      expect(await callsOf(name)).toEqual([status]);
      expect(await stepsOf(name)).toEqual([lostCall, thenByMail]);
      const called = server.calls.filter(({ To }) => To === numberOf(name));
      expect(called).toHaveLength(1);
    },
  );

  it('ends a call of whose end nobody told', async () => {
    const line = callTo('silent');
    await line.answer();
    await line.press(BIRTHDAY);
    await world.clock.advance(11 * 60_000);
    await letLadderGoOn();
    await letLadderGoOn();
    expect(await callsOf('silent')).toEqual(['expired']);
    expect(await stepsOf('silent')).toEqual([lostCall, thenByMail]);
  });

  it('has one effect and one answer, however often everything is delivered', async () => {
    const line = callTo('family', 10);
    await line.answer();
    const posts: Post[] = [line.lastPost()];
    for (const keys of [BIRTHDAY, '385', '1', '92', '1', '12', '1', '01', '4', '1']) {
      await line.press(keys);
      posts.push(line.lastPost());
    }
    expect(line.heard()).toContain('すぐに、コロナ119に電話してください');
    await line.end('completed');
    posts.push(line.lastPost());
    const before = await rows.digests();
    for (const each of posts) expect((await post(each)).status).toBe(200);
    expect(await rows.digests()).toEqual(before);
    expect(await answersOf('family')).toMatchObject([
      { temperature: '38.5', grade: 'urgent', status: 'answered' },
    ]);
    expect(await tasksOf('family')).toEqual([
      { kind: 'emergency-call', danger: 9 },
      { kind: 'urgent-answer', danger: 9 },
    ]);
    expect(await callsOf('family')).toEqual(['answered']);
  });

  it('follows a short message that did not arrive by another channel, once', async () => {
    const order = server.messages.find(({ To }) => To === numberOf('short'));
    const report = (MessageStatus: string): Post =>
      postOf(order?.StatusCallback ?? '', { MessageSid: `SM${'a'.repeat(32)}`, MessageStatus });
    for (const status of ['queued', 'sent', 'undelivered', 'undelivered'])
      expect((await post(report(status))).status).toBe(204);
    await letLadderGoOn();
    expect(await stepsOf('short')).toEqual([{ step: 'ask', channel: 'sms', status: 'unknown' }, thenByMail]);
    expect((await post({ ...report('delivered'), signature: 'x' })).status).toBe(403);
  });
});

describe('whoever is not the provider', () => {
  it(`is refused ${FORGERIES} times without a trace`, async () => {
    const line = callTo('forged');
    await line.answer();
    const order = orderTo(server, numberOf('forged'));
    const [token = ''] = new URL(order.Url ?? '').pathname.split('/').slice(3);
    const genuine = postOf(`${order.Url}?turn=1`, {
      AccountSid: TWILIO_ACCOUNT.accountSid,
      CallSid: line.callSid,
      CallStatus: 'in-progress',
      Digits: BIRTHDAY,
      FinishedOnKey: '',
      From: OUR_NUMBER,
    });
    const forgeries = fc.sample(forged(genuine, token), FORGERIES);
    const before = { rows: await rows.digests(), audit: await auditRows() };
    const statuses = new Map<number, number>();
    const waiting = forgeries.values();
    const sendOn = async (): Promise<void> => {
      for (const each of waiting) {
        const { status } = await post(each);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
    expect(Object.fromEntries(statuses)).toEqual({ 403: FORGERIES });
    expect({ rows: await rows.digests(), audit: await auditRows() }).toEqual(before);
    // The genuine one is still taken.
    expect((await post(genuine)).text).toContain('体温');
  }, 120_000);

  it('gets nothing with a token of another authority, of no message, or for another channel', async () => {
    const key = world.deps.callKey;
    const { messageId } = readCallToken(key, tokenTo('well')) ?? { messageId: '' as Uuid };
    const before = await rows.digests();
    const tokens = [
      callToken(key, { authorityId: SAGAMIHARA, messageId }),
      callToken(key, { authorityId: KANAGAWA, messageId: world.deps.newId() }),
      new URL(server.messages[0]?.StatusCallback ?? '').pathname.split('/')[3] ?? '',
    ];
    for (const token of tokens)
      for (const path of ['', '/status']) {
        const url = `${world.origin}/hooks/voice/${token}${path}`;
        const fields = { CallSid: `CA${'e'.repeat(32)}`, CallStatus: 'in-progress', AnsweredBy: 'human' };
        expect(await post(postOf(url, fields))).toEqual({ status: 403, text: '' });
      }
    expect(await rows.digests()).toEqual(before);
  });

  it('hears where to call when something of ours fails, and nothing is taken for received', async () => {
    const order = orderTo(server, numberOf('late'));
    const { url, body, signature } = postOf(order.Url ?? '', {
      CallSid: `CA${'f'.repeat(32)}`,
      CallStatus: 'in-progress',
      AnsweredBy: 'human',
    });
    const before = await rows.digests();
    const failures: unknown[] = [];
    const received = await receiveCallEvent(
      {
        ...world.deps,
        authToken: TWILIO_ACCOUNT.authToken,
        onCall: async () => {
          throw new Error('The disk is full.');
        },
        sorry: () => sorryTurn(world.deps, world.deps.authorityName.bind(null, KANAGAWA), world.clock.now()),
        onError: error => failures.push(error),
      },
      {
        token: tokenTo('late'),
        pageAddress: new URL(url).pathname,
        rawBody: Buffer.from(body),
        signature,
        turn: null,
      },
    );
    expect(received).toEqual({
      ok: true,
      value: expect.stringContaining('0 4 5、0 0 0、0 5 6 7、にお電話ください'),
    });
    if (received.ok) beforeIdentity.push(received.value);
    expect(failures).toHaveLength(1);
    expect(await rows.digests()).toEqual(before);
  });

  const tokenTo = (name: string): string =>
    new URL(orderTo(server, numberOf(name)).Url ?? '').pathname.split('/')[3] ?? '';
  const auditRows = () => rows.select('select count(*)::int as audit from app.audit_event');
});

describe('later in the day', () => {
  it('asks the household, where whoever knows the birthday answers for the person', async () => {
    await world.pass(9);
    const line = ring(orderTo(server, HOUSEHOLD.number));
    expect(await line.answer()).toContain('お誕生日');
    await line.press(BIRTHDAY, ...WELL);
    expect(await answersOf('gone')).toMatchObject([{ slot_on: '2022-02-15', channel: 'voice', grade: 'ok' }]);
    expect((await stepsOf('gone')).at(-1)).toMatchObject({ step: 'household', channel: 'voice' });
  });

  it('counts a late answer for the question that the call was about', async () => {
    await world.pass(3);
    const line = callTo('late');
    await line.answer();
    await line.press(BIRTHDAY, ...WELL);
    expect(await answersOf('late')).toMatchObject([{ slot_on: '2022-02-15', channel: 'voice' }]);
  });

  it('said no word of health to anybody who had not keyed in the birthday', () => {
    expect(beforeIdentity.length).toBeGreaterThan(15);
    for (const twiml of beforeIdentity)
      for (const word of HEALTH_WORDS) expect(twiml.toLowerCase()).not.toContain(word.toLowerCase());
  });
});

/** Altered forms of a genuine post: body, signature, token, turn. None that a form reader takes for the genuine one. */
function forged(genuine: Post, token: string): fc.Arbitrary<Post> {
  const letter = fc.constantFrom(...'0123456789abcdefABCDEFghijXYZ-_.=&+%');
  const at = (text: string) => fc.nat(text.length - 1);
  const altered = (text: string): fc.Arbitrary<string> =>
    fc
      .tuple(at(text), letter, fc.constantFrom('replace', 'insert', 'drop'))
      .map(([where, with_, how]) =>
        how === 'replace'
          ? text.slice(0, where) + with_ + text.slice(where + 1)
          : how === 'insert'
            ? text.slice(0, where) + with_ + text.slice(where)
            : text.slice(0, where) + text.slice(where + 1),
      )
      .filter(text_ => text_ !== text);
  const path = fc.string({ minLength: 1, maxLength: 90, unit: letter }).map(encodeURIComponent);
  // The signature covers names and values run together: where a field ends that nobody reads makes no difference.
  const meaning = (body: string): string => {
    const form = new URLSearchParams(body);
    const read = ['CallSid', 'CallStatus', 'AnsweredBy', 'Digits', 'FinishedOnKey'].map(name =>
      form.getAll(name),
    );
    return JSON.stringify([read, [...form].sort().flat().join('')]);
  };
  const saysTheSame = (body: string): boolean => meaning(body) === meaning(genuine.body);
  return fc.oneof(
    altered(genuine.body)
      .filter(body => !saysTheSame(body))
      .map(body => ({ ...genuine, body })),
    altered(genuine.signature).map(signature => ({ ...genuine, signature })),
    fc.string({ maxLength: 40, unit: letter }).map(signature => ({ ...genuine, signature })),
    altered(token)
      .filter(other => !/[%+&=]/.test(other) && other !== '' && !other.startsWith('.'))
      .map(other => ({ ...genuine, url: genuine.url.replace(token, other) })),
    path.map(other => ({ ...genuine, url: genuine.url.replace(token, `x${other}`) })),
    fc
      .integer({ min: 2, max: 999 })
      .map(turn => ({ ...genuine, url: genuine.url.replace('turn=1', `turn=${turn}`) })),
    fc.constant({ ...genuine, url: genuine.url.replace('?turn=1', '/status') }),
  );
}
