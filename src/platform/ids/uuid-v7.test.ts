import { describe, expect, it } from 'vitest';
import { parseUuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { createIdSource } from './uuid-v7.ts';

describe('ids', () => {
  it('are version 7, unique, and sort by time', () => {
    let now = '2022-02-10T00:00:00.000Z';
    const newId = createIdSource({ now: () => now as Instant });
    const first = Array.from({ length: 1000 }, newId);
    now = '2022-02-10T00:00:00.001Z';
    const later = newId();
    expect(new Set(first).size).toBe(1000);
    expect(first.toSorted()).toEqual(first);
    for (const id of first) {
      expect(parseUuid(id)).toBe(id);
      expect(id[14]).toBe('7');
      expect(id < later).toBe(true);
    }
  });
});
