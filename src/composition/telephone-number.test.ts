import { describe, expect, it } from 'vitest';
import { e164OfJapan } from './telephone-number.ts';

describe('a telephone number for a provider', () => {
  it('gets the country code of Japan', () => {
    expect(e164OfJapan('09012345678')).toBe('+819012345678');
    expect(e164OfJapan('045-285-1010')).toBe('+81452851010');
  });

  it('stays as it is when it was written in full', () => {
    expect(e164OfJapan('+819012345678')).toBe('+819012345678');
    expect(e164OfJapan('+1 650 555 0100')).toBe('+16505550100');
  });

  it('is nothing when it is no number of Japan', () => {
    for (const text of ['', '119', '9012345678', '00312345678', '090123456789', 'tel:090', '+0123456789'])
      expect(e164OfJapan(text)).toBeNull();
  });
});
