import { describe, expect, it } from 'vitest';
import { type Requirement, readRequirements, requirementProblems } from './requirements.ts';

const row = (change: Partial<Requirement>): Requirement => ({
  id: 'K-01',
  summary: 's',
  state: 'done',
  module: 'm',
  tests: ['a › b'],
  ...change,
});

describe('requirements', () => {
  it('lists every row of the specification once', () => {
    const rows = readRequirements();
    expect(rows).toHaveLength(197);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(197);
  });

  it('accepts a done row only when each of its tests ran and passed', () => {
    expect(requirementProblems([row({})], new Set(['a › b']))).toEqual([]);
    expect(requirementProblems([row({})], new Set())).toHaveLength(1);
    expect(requirementProblems([row({ tests: [] })], new Set(['a › b']))).toHaveLength(1);
    expect(requirementProblems([row({ tests: ['a › b', 'a › c'] })], new Set(['a › b']))).toHaveLength(1);
    expect(requirementProblems([row({ state: 'open', tests: [] })], new Set())).toEqual([]);
    expect(requirementProblems([row({}), row({})], new Set(['a › b']))).toEqual(['K-01 stands twice.']);
  });
});
