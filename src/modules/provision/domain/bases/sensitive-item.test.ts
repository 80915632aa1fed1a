import { describe, expect, it } from 'vitest';
import { circledItems, itemNumber, itemsBy, SENSITIVE_ITEMS } from './sensitive-item.ts';

describe('the eleven kinds of sensitive data', () => {
  it('are numbered 1 to 11 by the prefecture and by the city, each in its own order (E-08, P-01)', () => {
    for (const numbering of ['prefecture', 'city'] as const)
      expect(itemsBy(numbering).map(item => itemNumber(item, numbering))).toEqual(
        Array.from({ length: 11 }, (_, index) => index + 1),
      );
    expect(itemsBy('city').slice(0, 4)).toEqual(['race', 'creed', 'social-status', 'medical-history']);
    expect(itemsBy('prefecture')).toEqual([...SENSITIVE_ITEMS]);
  });

  it('tell the result of an examination from treatment (E-06, E-09, P-03)', () => {
    expect(itemNumber('medical-history', 'city')).toBe(4);
    expect(itemNumber('examination-result', 'city')).toBe(6);
    expect(itemNumber('medical-treatment', 'city')).toBe(7);
    expect(itemNumber('medical-history', 'prefecture')).toBe(8);
    expect(itemNumber('examination-result', 'prefecture')).toBe(10);
  });

  it('are circled in the order of the form', () => {
    expect(circledItems({ 'examination-result': 'x', creed: 'y' })).toEqual(['creed', 'examination-result']);
  });
});
