import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { addMinutes, addMs } from '../../../kernel/instant.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import type { ChannelRate } from '../domain/token-bucket.ts';
import type { ChannelOutcome, ChannelSender } from './deliver-message.use-case.ts';
import {
  type DispatchWorld,
  EVERY_CHANNEL,
  KANAGAWA,
  letter,
  MORNING,
  SAGAMIHARA,
  startDispatchWorld,
} from './dispatch.test-world.ts';
import { dispatchMessages } from './dispatch-messages.use-case.ts';
import { planBulkMessages } from './plan-bulk-messages.use-case.ts';
import { usableChannels } from './usable-channels.use-case.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await startDispatchWorld();
});
afterEach(() => world.clear());
afterAll(() => world.stop());

const condition = async (): Promise<string | undefined> =>
  (await world.admin.query(`select state from app.channel_state where channel = 'line'`)).rows[0]?.state;

describe('the rate of a provider', () => {
  const rate: ChannelRate = { perSecond: 10, burst: 20 };

  it('is kept, across a restart too', async () => {
    await world.plan(100);
    const first = world.provider(undefined, { rate });
    await first.dispatch();
    expect(first.given).toHaveLength(20);
    const restarted = world.provider(undefined, { rate });
    await restarted.dispatch();
    expect(restarted.given).toHaveLength(0);
    world.clock.set(addMs(MORNING, 1_500));
    await restarted.dispatch();
    expect(restarted.given).toHaveLength(15);
  });

  it('is shared by the authorities that have something waiting', async () => {
    await world.plan(100);
    await world.plan(100, {}, SAGAMIHARA);
    const { given, deps } = world.provider(undefined, { rate });
    const took = async (authorityId: AuthorityId): Promise<number> => {
      const before = given.length;
      await dispatchMessages(deps, authorityId);
      return given.length - before;
    };
    expect([await took(KANAGAWA), await took(SAGAMIHARA)]).toEqual([20, 10]);
    for (let second = 1; second <= 5; second += 1) {
      world.clock.set(addMs(MORNING, second * 1_000));
      expect([await took(KANAGAWA), await took(SAGAMIHARA)]).toEqual([5, 5]);
    }
  });

  it('falls when messages are turned away, which go back to the queue', async () => {
    await world.plan(4);
    let busy = true;
    const { given, dispatch } = world.provider(() => (busy ? 'unreachable' : 'accepted'), { rate });
    expect(await dispatch()).toMatchObject({ accepted: 0, unreachable: 4 });
    expect(await world.statuses()).toEqual({ planned: 4 });
    expect(await condition()).toBe('slowed');
    busy = false;
    expect(await dispatch()).toMatchObject({ accepted: 4 });
    expect(given).toHaveLength(8);
  });
});

describe('a provider that answers nobody', () => {
  it('is cut off, and everybody who waits moves on after ten minutes', async () => {
    await world.plan(30);
    const dead = world.provider(() => 'unreachable');
    for (let round = 0; round < 5; round += 1) await dead.dispatch();
    expect(await condition()).toBe('down');
    expect(await world.inTx(tx => usableChannels(tx, EVERY_CHANNEL))).toEqual(
      new Set(['mail', 'voice', 'sms']),
    );

    const before = dead.given.length;
    await dead.dispatch();
    expect(dead.given).toHaveLength(before);
    world.clock.set(addMs(MORNING, 30_000));
    await dead.dispatch();
    expect(dead.given).toHaveLength(before + 1);
    expect(await world.statuses()).toEqual({ planned: 30 });

    world.clock.set(addMinutes(MORNING, 11));
    await dead.dispatch();
    expect(await world.statuses()).toEqual({ cancelled: 30 });
    expect(await world.failures()).toEqual([{ channel: 'line', outcome: 'channel-down', messageIds: 30 }]);
  });

  it('is used again once a single message was answered', async () => {
    await world.plan(3);
    const dead = world.provider(() => 'unreachable');
    for (let round = 0; round < 5; round += 1) await dead.dispatch();
    world.clock.set(addMs(MORNING, 30_000));
    const back = world.provider();
    expect(await back.dispatch()).toMatchObject({ accepted: 1 });
    world.clock.set(addMs(MORNING, 31_000));
    expect(await back.dispatch()).toMatchObject({ accepted: 2 });
    expect(await condition()).toBe('slowed');
    expect(await world.inTx(tx => usableChannels(tx, EVERY_CHANNEL))).toEqual(EVERY_CHANNEL);
  });

  it('holds up no other channel', async () => {
    await world.plan(3);
    await world.inTx(tx => planBulkMessages(tx, [letter('mail', { channel: 'mail' })]));
    const never = new Promise<ChannelOutcome>(() => undefined);
    const { deps } = world.provider();
    const stuck: ChannelSender = { dropsRepetitions: true, send: () => never };
    const mailed: OutgoingMessage[] = [];
    const mail: ChannelSender = {
      dropsRepetitions: false,
      send: async (_authorityId, message) => {
        mailed.push(message);
        return 'accepted';
      },
    };
    void dispatchMessages({ ...deps, channels: { ...deps.channels, line: stuck, mail } }, KANAGAWA);
    await expect.poll(async () => (await world.statuses()).delivered).toBe(1);
    expect(mailed).toHaveLength(1);
  });
});
