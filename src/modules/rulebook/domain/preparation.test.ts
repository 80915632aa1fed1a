import { expect, it } from 'vitest';
import { loadRulebook } from '../repository/load-rulebook.repository.ts';
import { stockFor } from './preparation.ts';

const [rule] = (await loadRulebook()).preparation;

it('asks for three days of food and two kits a person (K-05)', () => {
  expect(stockFor(rule, { people: 1, helped: true })).toEqual({ foodDays: 3, portions: 3, kits: 2 });
  expect(stockFor(rule, { people: 4, helped: true })).toEqual({ foodDays: 3, portions: 12, kits: 8 });
});

it('asks for ten days of food where nobody can help', () => {
  expect(stockFor(rule, { people: 3, helped: false })).toEqual({ foodDays: 10, portions: 30, kits: 6 });
});
