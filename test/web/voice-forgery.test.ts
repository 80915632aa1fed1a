import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { callToken, readCallToken } from '../../src/modules/messaging/index.ts';
import { receiveCallEvent } from '../../src/modules/messaging/use-cases/receive-call-event.use-case.ts';
import { sorryTurn } from '../../src/modules/observation/index.ts';
import { TWILIO_ACCOUNT } from '../../src/platform/twilio/twilio.test-server.ts';
import { findLeaks } from '../outgoing/find-leaks.ts';
import { KANAGAWA, SAGAMIHARA } from '../world/test-world.ts';
import { forgeriesOf } from './forged-posts.ts';
import { OUR_NUMBER, orderTo, post, postOf } from './telephone.ts';
import { BIRTHDAY, startVoiceWorld, type VoiceWorld } from './voice-world.ts';

const FORGERIES = 10_000;
const AT_ONCE = 50;

let voice: VoiceWorld;
beforeAll(async () => {
  voice = await startVoiceWorld({ names: ['well', 'late', 'forged', 'short'], bySms: ['short'] });
}, 180_000);
afterAll(() => voice.stop());

describe('whoever is not the provider', () => {
  it(`is refused ${FORGERIES} times without a trace`, async () => {
    const line = voice.callTo('forged');
    await line.answer();
    const order = orderTo(voice.server, voice.numberOf('forged'));
    const [token = ''] = new URL(order.Url ?? '').pathname.split('/').slice(3);
    const genuine = postOf(`${order.Url}?turn=1`, {
      AccountSid: TWILIO_ACCOUNT.accountSid,
      CallSid: line.callSid,
      CallStatus: 'in-progress',
      Digits: BIRTHDAY,
      FinishedOnKey: '',
      From: OUR_NUMBER,
    });
    const forgeries = fc.sample(forgeriesOf(genuine, token), FORGERIES);
    const before = { rows: await voice.rows.digests(), audit: await auditRows() };
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
    expect({ rows: await voice.rows.digests(), audit: await auditRows() }).toEqual(before);
    // The genuine one is still taken.
    expect((await post(genuine)).text).toContain('体温');
  }, 120_000);

  it('gets nothing with a token of another authority, of no message, or for another channel', async () => {
    const key = voice.world.deps.callKey;
    const { messageId } = readCallToken(key, tokenTo('well')) ?? { messageId: '' as Uuid };
    const before = await voice.rows.digests();
    const tokens = [
      callToken(key, { authorityId: SAGAMIHARA, messageId }),
      callToken(key, { authorityId: KANAGAWA, messageId: voice.world.deps.newId() }),
      new URL(voice.server.messages[0]?.StatusCallback ?? '').pathname.split('/')[3] ?? '',
    ];
    for (const token of tokens)
      for (const path of ['', '/status']) {
        const url = `${voice.world.origin}/hooks/voice/${token}${path}`;
        const fields = { CallSid: `CA${'e'.repeat(32)}`, CallStatus: 'in-progress', AnsweredBy: 'human' };
        expect(await post(postOf(url, fields))).toEqual({ status: 403, text: '' });
      }
    expect(await voice.rows.digests()).toEqual(before);
  });

  it('hears where to call when something of ours fails, and nothing is taken for received', async () => {
    const order = orderTo(voice.server, voice.numberOf('late'));
    const { url, body, signature } = postOf(order.Url ?? '', {
      CallSid: `CA${'f'.repeat(32)}`,
      CallStatus: 'in-progress',
      AnsweredBy: 'human',
    });
    const before = await voice.rows.digests();
    const failures: unknown[] = [];
    const received = await receiveCallEvent(
      {
        ...voice.world.deps,
        authToken: TWILIO_ACCOUNT.authToken,
        onCall: async () => {
          throw new Error('The disk is full.');
        },
        sorry: () =>
          sorryTurn(
            voice.world.deps,
            voice.world.deps.authorityName.bind(null, KANAGAWA),
            voice.world.clock.now(),
          ),
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
    const said = received.ok ? received.value.replace(/^<\?xml[^>]*>/, '') : '';
    expect(findLeaks([{ channel: 'voice', payload: said }], [])).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(await voice.rows.digests()).toEqual(before);
  });

  const tokenTo = (name: string): string =>
    new URL(orderTo(voice.server, voice.numberOf(name)).Url ?? '').pathname.split('/')[3] ?? '';
  const auditRows = () => voice.rows.select('select count(*)::int as audit from app.audit_event');
});
