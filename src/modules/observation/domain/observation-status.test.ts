import { describe, expect, it } from 'vitest';
import { nextSlotStatus, type SlotEvent, type SlotStatus } from './observation-status.ts';

const table: readonly [SlotStatus, SlotEvent, SlotStatus | null][] = [
  ['open', 'answer', 'answered'],
  ['open', 'fall-due', 'missed'],
  ['open', 'case-ends', 'cancelled'],
  ['open', 'hospitalised', 'cancelled'],
  ['answered', 'answer', 'answered'],
  ['answered', 'hospitalised', null],
  ['missed', 'hospitalised', null],
  ['cancelled', 'hospitalised', null],
  ['answered', 'fall-due', null],
  ['answered', 'case-ends', null],
  ['missed', 'answer', 'answered'],
  ['missed', 'fall-due', null],
  ['missed', 'case-ends', null],
  ['cancelled', 'answer', 'answered'],
  ['cancelled', 'fall-due', null],
  ['cancelled', 'case-ends', null],
];

describe('the slot machine (SM-7)', () => {
  it.each(table)('%s after %s is %s', (from, event, to) => {
    expect(nextSlotStatus(from, event)).toBe(to);
  });

  it('never lets a slot become open again', () => {
    for (const [from, event] of table) expect(nextSlotStatus(from, event)).not.toBe('open');
  });
});
