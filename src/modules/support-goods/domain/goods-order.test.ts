import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BOUGHT,
  ORDER_ACTS,
  ORDER_STATUSES,
  type OrderState,
  statusAfter,
  UNDER_WAY,
} from './goods-order.ts';

const open = (status: OrderState['status']): OrderState => ({
  status,
  isDelivered: false,
  isAccounted: false,
});

describe('an order', () => {
  it('goes from what was asked for to what was received', () => {
    let state = open('drafted');
    for (const act of ['place', 'pick-up', 'deliver', 'receive'] as const) {
      const status = statusAfter(state, act);
      if (status === null) throw new Error(`${act} is not open to ${state.status}`);
      state = { ...state, status, isDelivered: act === 'deliver' || state.isDelivered };
    }
    expect(state.status).toBe('received');
  });

  it('is cancelled only until it was bought', () => {
    const cancellable = ORDER_STATUSES.filter(status => statusAfter(open(status), 'cancel') !== null);
    expect(cancellable).toEqual(['drafted', 'placed']);
    expect(BOUGHT.filter(status => cancellable.includes(status))).toEqual([]);
  });

  it('ends in a problem that is solved once delivered, or that the city bears', () => {
    const problem = open('problem');
    expect(statusAfter(problem, 'solve')).toBeNull();
    expect(statusAfter({ ...problem, isDelivered: true }, 'solve')).toBe('received');
    expect(statusAfter(problem, 'deliver')).toBe('delivered');
    expect(statusAfter(problem, 'write-off')).toBe('written-off');
  });

  it('takes no other receipt once it was accounted for', () => {
    for (const status of BOUGHT)
      expect(statusAfter({ status, isDelivered: true, isAccounted: true }, 'correct')).toBeNull();
    expect(
      statusAfter({ status: 'received', isDelivered: true, isAccounted: true }, 'report-problem'),
    ).toBeNull();
    expect(statusAfter({ status: 'received', isDelivered: true, isAccounted: false }, 'correct')).toBe(
      'received',
    );
  });

  it('comes to an end from every status under way, and changes no more after it but for a receipt', () => {
    const anyPath = fc.array(fc.constantFrom(...ORDER_ACTS), { maxLength: 12 });
    fc.assert(
      fc.property(anyPath, acts => {
        let state = open('drafted');
        for (const act of acts) {
          const status = statusAfter(state, act);
          if (status === null) continue;
          state = { ...state, status, isDelivered: state.isDelivered || act === 'deliver' };
        }
        const next = ORDER_ACTS.filter(act => statusAfter(state, act) !== null);
        expect(next.length > 0).toBe(UNDER_WAY.includes(state.status) || state.status === 'received');
      }),
    );
  });
});
