import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import type { ChannelOutcome } from './deliver-message.use-case.ts';
import {
  type DispatchWorld,
  KANAGAWA,
  letter,
  MORNING,
  SAGAMIHARA,
  startDispatchWorld,
} from './dispatch.test-world.ts';
import { channelsWithWork, dispatchMessages } from './dispatch-messages.use-case.ts';
import { cancelPlanned, planBulkMessages } from './plan-bulk-messages.use-case.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await startDispatchWorld();
});
afterEach(() => world.clear());
afterAll(() => world.stop());

const FILING = '01900000-0000-7000-8000-00000000f111' as Uuid;

describe('the bulk lane', () => {
  it('plans without a job each, and says which ids belong to which key', async () => {
    const first = await world.plan(3);
    expect([...first.keys()]).toEqual(['ask:0', 'ask:1', 'ask:2']);
    const again = await world.plan(4);
    expect([...again.keys()]).toEqual(['ask:3']);
    expect((await world.admin.query('select from graphile_worker._private_jobs')).rowCount).toBe(0);
  });

  it('sends all that waits, with the link made as it is handed over, and one audit row for a batch', async () => {
    await world.plan(600, { linkFor: FILING });
    const before = await world.admin.query('select count(*)::int as n from app.audit_event');
    const { given, dispatch } = world.provider();
    expect(await dispatch()).toMatchObject({ accepted: 600, refused: 0, cancelled: 0 });
    expect(given).toHaveLength(600);
    expect(given[0]).toMatchObject({ template: 'ask', subject: 'Ask', body: `see link-of-${FILING}` });
    expect(await world.statuses()).toEqual({ delivered: 600 });
    const audit = await world.admin.query(
      `select detail from app.audit_event where action = 'message.send-batch'`,
    );
    expect(audit.rows.map(row => row.detail.accepted).sort()).toEqual([100, 500]);
    expect(before.rows[0].n).toBe(0);
    expect(
      (await world.admin.query(`select from app.message where params::text like '%link-of%'`)).rowCount,
    ).toBe(0);
  });

  it('sends nothing twice, however many dispatchers run at once', async () => {
    await world.plan(2_500);
    const { given, dispatch } = world.provider();
    await Promise.all([dispatch(), dispatch(), dispatch(), dispatch()]);
    expect(given).toHaveLength(2_500);
    expect(new Set(given.map(message => message.messageId)).size).toBe(2_500);
    expect(await world.statuses()).toEqual({ delivered: 2_500 });
  });

  it('finds work for those channels alone that have some', async () => {
    const { deps } = world.provider();
    expect(await channelsWithWork(deps, KANAGAWA)).toEqual([]);
    await world.plan(1);
    await world.inTx(tx => planBulkMessages(tx, [letter('sms', { channel: 'sms' })]));
    expect(await channelsWithWork(deps, KANAGAWA)).toEqual(['line', 'sms']);
    expect(await channelsWithWork(deps, SAGAMIHARA)).toEqual([]);
  });

  it('cancels what nobody needs any more, and leaves alone what left', async () => {
    const ids = [...(await world.plan(3)).values()];
    expect(await world.inTx(tx => cancelPlanned(tx, ids.slice(0, 1)))).toBe(1);
    const { given, dispatch } = world.provider();
    await dispatch();
    expect(given).toHaveLength(2);
    expect(await world.inTx(tx => cancelPlanned(tx, ids))).toBe(0);
    expect(await world.statuses()).toEqual({ cancelled: 1, delivered: 2 });
  });

  it('never sends what expired, and tells who is still without a message', async () => {
    await world.plan(2, { expiresAt: addMinutes(MORNING, 10) });
    world.clock.set(addMinutes(MORNING, 10));
    const { given, dispatch } = world.provider();
    expect(await dispatch()).toMatchObject({ accepted: 0, cancelled: 2 });
    expect(given).toEqual([]);
    expect(await world.failures()).toEqual([{ channel: 'line', outcome: 'expired', messageIds: 2 }]);
  });

  it('tells of refused and unknown messages in one event each', async () => {
    await world.plan(6);
    const answers: Record<string, ChannelOutcome> = { U0: 'refused', U1: 'refused', U2: 'unknown' };
    const { dispatch } = world.provider(message => answers[message.recipient] ?? 'accepted');
    expect(await dispatch()).toMatchObject({ accepted: 3, refused: 2, unknown: 1 });
    expect(await world.failures()).toEqual([
      { channel: 'line', outcome: 'refused', messageIds: 2 },
      { channel: 'line', outcome: 'unknown', messageIds: 1 },
    ]);
  });

  it('passes a message by that cannot be written, so that those behind it are sent', async () => {
    await world.plan(1, { template: 'nobody-wrote-it' });
    await world.inTx(tx => planBulkMessages(tx, [letter('after')]));
    const errors: unknown[] = [];
    const { deps, given } = world.provider();
    const report = await dispatchMessages({ ...deps, onError: error => errors.push(error) }, KANAGAWA);
    expect(report).toMatchObject({ accepted: 1, refused: 1 });
    expect(given).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  it('is out of sight of another authority', async () => {
    await world.plan(3);
    const { given, dispatch } = world.provider();
    await dispatch(SAGAMIHARA);
    expect(given).toEqual([]);
    expect(
      await world.inTx(
        async tx => (await tx.db.selectFrom('channel_state').selectAll().execute()).length,
        SAGAMIHARA,
      ),
    ).toBe(0);
  });
});

describe('a dispatcher that was killed between hand-over and answer', () => {
  /** Hands three messages over and dies. */
  const die = async (): Promise<void> => {
    await world.plan(3);
    const dying = world.provider(() => new Promise<ChannelOutcome>(() => undefined));
    void dying.dispatch();
    await expect.poll(() => dying.given.length).toBe(3);
  };

  it('leaves them alone while they may be on their way', async () => {
    await die();
    world.clock.set(addMinutes(MORNING, 15));
    const { given, dispatch } = world.provider(undefined, { dropsRepetitions: true });
    await dispatch();
    expect(given).toEqual([]);
  });

  it('has them sent again where the provider drops repetitions', async () => {
    await die();
    world.clock.set(addMinutes(MORNING, 16));
    const { given, dispatch } = world.provider(undefined, { dropsRepetitions: true });
    await dispatch();
    expect(given).toHaveLength(3);
    expect(await world.failures()).toEqual([]);
  });

  it('never has them sent again elsewhere, and says that nobody knows', async () => {
    await die();
    world.clock.set(addMinutes(MORNING, 16));
    const { given, dispatch } = world.provider();
    await dispatch();
    expect(given).toEqual([]);
    expect(await world.statuses()).toEqual({ unknown: 3 });
    expect(await world.failures()).toEqual([{ channel: 'line', outcome: 'unknown', messageIds: 3 }]);
  });
});
