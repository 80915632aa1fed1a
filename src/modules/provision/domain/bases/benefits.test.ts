import { describe, expect, it } from 'vitest';
import { entitlementTo } from './benefits.ts';

describe('who gets what at home (P-07)', () => {
  it('gives meals by law to notified people, and to self-recuperators once they are transferred (A-17)', () => {
    expect(entitlementTo('meals-by-law', 'notified', true)).toBe('by-law');
    expect(entitlementTo('meals-by-law', 'self', true)).toBe('after-transfer');
    expect(entitlementTo('meals-by-law', 'contact', true)).toBe('none');
  });

  it('lets a city offer its support to those alone of whom a basis lets it know (E-24, E-25)', () => {
    for (const category of ['notified', 'self'] as const) {
      expect(entitlementTo('city-support', category, true)).toBe('offered');
      expect(entitlementTo('city-support', category, false)).toBe('on-request');
    }
    expect(entitlementTo('city-support', 'contact', false)).toBe('on-request');
  });
});
