import { describe, expect, it } from 'vitest';
import { readYen } from './written-yen.ts';

describe('whole yen as people write them', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['１，２００円', 1200],
    ['¥ 980', 980],
    ['0', 0],
  ])('reads %j', (text, yen) => {
    expect(readYen(text)).toBe(yen);
  });

  it.each(['', 'abc', '1.5', '-1', '1234567890123'])('takes %j for no amount', text => {
    expect(readYen(text)).toBeNull();
  });
});
