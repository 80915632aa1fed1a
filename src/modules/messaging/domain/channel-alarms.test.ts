import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { type Canary, type ChannelFigures, channelAlarms, fateOf } from './channel-alarms.ts';

const NOW = '2022-08-19T03:00:00.000Z' as Instant;
const ago = (minutes: number): Instant => addMinutes(NOW, -minutes);
const line = (changes: Partial<ChannelFigures> = {}): ChannelFigures => ({
  channel: 'line',
  condition: 'working',
  since: ago(600),
  rate: 100,
  waiting: 0,
  oldestWaitingAt: null,
  accepted: 500,
  refused: 3,
  unknown: 0,
  ...changes,
});
const canary = (minutes: number, changes: Partial<Canary> = {}): Canary => ({
  channel: 'line',
  sentAt: ago(minutes),
  confirmedAt: null,
  status: 'delivered',
  ...changes,
});
const kinds = (figures: ChannelFigures, canaries: readonly Canary[] = []) =>
  channelAlarms([figures], canaries, NOW).map(({ kind }) => kind);

describe('the alarms of a channel', () => {
  it('are none while it works', () => {
    expect(kinds(line(), [canary(40, { confirmedAt: ago(38) }), canary(10)])).toEqual([]);
    expect(kinds(line({ condition: 'slowed', waiting: 5_000, oldestWaitingAt: ago(29) }))).toEqual([]);
  });

  it('tell of an hour without any effect, once there was enough to judge by', () => {
    expect(channelAlarms([line({ accepted: 0, refused: 8, unknown: 2 })], [], NOW)).toEqual([
      { kind: 'channel-without-effect', about: 'line', figures: { refused: 8, unknown: 2 } },
    ]);
    expect(kinds(line({ accepted: 0, refused: 9 }))).toEqual([]);
    expect(kinds(line({ accepted: 1, refused: 900 }))).toEqual([]);
  });

  it('tell of a provider that answers nobody, and of what waits too long', () => {
    const waiting = { waiting: 700, oldestWaitingAt: ago(30) };
    expect(kinds(line({ condition: 'down', ...waiting }))).toEqual(['channel-down', 'queue-stuck']);
  });

  it('tell of a canary that did not come back, or that nobody took', () => {
    expect(kinds(line(), [canary(15)])).toEqual(['canary-failed']);
    expect(kinds(line(), [canary(1, { status: 'refused' })])).toEqual(['canary-failed']);
    expect(kinds(line(), [canary(1, { status: 'cancelled' })])).toEqual(['canary-failed']);
    expect(kinds(line(), [canary(15, { channel: 'sms' })])).toEqual([]);
  });

  it('stay while the next canary is on its way, and count those that were lost in a row', () => {
    const canaries = [canary(10), canary(40), canary(70), canary(100, { confirmedAt: ago(99) }), canary(130)];
    expect(channelAlarms([line()], canaries, NOW)).toEqual([
      { kind: 'canary-failed', about: 'line', figures: { notReturned: 2 } },
    ]);
    expect(kinds(line(), [canary(10, { confirmedAt: ago(9) }), canary(40)])).toEqual([]);
  });

  it('take a late confirmation for an arrival', () => {
    expect(fateOf(canary(60, { confirmedAt: ago(1) }), NOW)).toBe('arrived');
    expect(fateOf(canary(14), NOW)).toBe('on-its-way');
  });
});
