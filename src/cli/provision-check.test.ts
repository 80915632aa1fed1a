import { beforeAll, describe, expect, it } from 'vitest';
import { decideByExample } from '../modules/provision/index.ts';
import { type AnswerLine, answersOf } from './answer-lines.ts';
import { answerFacts } from './provision-check.ts';

let answer: AnswerLine;
beforeAll(async () => {
  answer = answerFacts(await decideByExample());
});

const ask = async (...lines: readonly string[]): Promise<readonly object[]> => {
  async function* input() {
    yield lines.join('\n');
  }
  let written = '';
  for await (const text of answersOf(input(), answer)) written += text;
  return written
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
};
const facts = (id: unknown, on: string, category = 'notified', purpose = 'shopping') =>
  JSON.stringify({ id, on, category, municipality: '142158', purpose, fields: ['name', 'address'] });

describe('provision check', () => {
  it('answers one line each, by the example register (M-03, M-07, P-12)', async () => {
    expect(
      await ask(
        facts('a', '2021-04-22'),
        facts('b', '2022-04-01'),
        facts('c', '2021-04-22', 'notified', 'health-call'),
        facts('d', '2022-02-26', 'self'),
        facts('e', '2022-03-04', 'self', 'health-call'),
        facts(6, '2022-03-04', 'contact'),
      ),
    ).toEqual([
      { id: 'a', allowed: true, reasons: [], basis: 'notified-ebina-2021' },
      { id: 'b', allowed: false, reasons: ['agreement-expired'], basis: null },
      { id: 'c', allowed: false, reasons: ['purpose-not-covered'], basis: null },
      { id: 'd', allowed: false, reasons: ['receiver-procedure-missing'], basis: null },
      { id: 'e', allowed: true, reasons: [], basis: 'self-2022' },
      { id: 6, allowed: false, reasons: ['category-not-covered'], basis: null },
    ]);
  });

  it('names the line and the part of bad facts, and goes on', async () => {
    expect(
      await ask(
        'nope',
        '',
        facts('x', '2022-02-30'),
        '[]',
        JSON.stringify({ ...JSON.parse(facts('y', '2021-05-01')), fields: ['birthdate'] }),
        facts('z', '2021-04-22'),
      ),
    ).toEqual([
      {
        id: null,
        line: 1,
        error: { code: 'bad-json', message: expect.stringContaining('Line 1 is no JSON') },
      },
      { id: 'x', line: 3, error: { code: 'bad-facts', message: expect.stringContaining('Line 3, on:') } },
      { id: null, line: 4, error: { code: 'bad-facts', message: expect.stringContaining('a JSON object') } },
      { id: 'y', line: 5, error: { code: 'bad-facts', message: expect.stringContaining('Line 5, fields:') } },
      { id: 'z', allowed: true, reasons: [], basis: 'notified-ebina-2021' },
    ]);
  });
});
