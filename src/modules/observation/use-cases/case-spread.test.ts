import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { spreadOfCase } from './case-spread.ts';

describe('the place of a case in the spread', () => {
  it.each([
    ['00000000-0000-7000-8000-000000000001', 51_644],
    ['0190f3a2-7c4b-7def-8123-456789abcdef', 45_766],
  ])('of %s is %s / 65536', (caseId, part) => {
    expect(spreadOfCase(caseId as Uuid) * 65_536).toBe(part);
  });
});
