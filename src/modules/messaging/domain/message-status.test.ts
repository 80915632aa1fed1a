import { describe, expect, it } from 'vitest';
import { nextDeliveryStep } from './message-status.ts';

describe('delivery step', () => {
  it('hands over what is planned', () => {
    for (const drops of [true, false]) expect(nextDeliveryStep('planned', drops).kind).toBe('hand-over');
  });

  it('repeats an interrupted delivery only where the provider drops repetitions', () => {
    expect(nextDeliveryStep('handed-over', true).kind).toBe('repeat');
    expect(nextDeliveryStep('handed-over', false).kind).toBe('give-up-unknown');
  });

  it('leaves settled messages alone', () => {
    for (const status of ['delivered', 'refused', 'unknown', 'cancelled'] as const)
      for (const drops of [true, false]) expect(nextDeliveryStep(status, drops).kind).toBe('nothing');
  });
});
