import { describe, expect, it } from 'vitest';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type AnswerConsequence, type CaseCourse, consequenceOf } from './facts-from-answer.ts';

const at = (text: string) => parseInstant(text) as Instant;
const asymptomatic: CaseCourse = {
  status: 'open',
  symptomatic: false,
  lastDay: '2022-02-17' as PlainDate,
  endsAt: at('2022-02-18T00:00'),
};
const ill: CaseCourse = { status: 'open', symptomatic: true, lastDay: null, endsAt: null };
const relieved: CaseCourse = {
  ...ill,
  lastDay: '2022-02-20' as PlainDate,
  endsAt: at('2022-02-21T00:00'),
};

type Row = [string, CaseCourse, string, boolean, 'none' | 'same' | 'relieved' | 'worse', AnswerConsequence];
const rows: Row[] = [
  ['no symptoms, none come', asymptomatic, '2022-02-12T09:00', false, 'none', null],
  ['no symptoms, some on day 3 (K-42)', asymptomatic, '2022-02-13T09:00', true, 'worse', 'onset'],
  ['no symptoms, some on the last day (TV-025)', asymptomatic, '2022-02-17T23:59', true, 'worse', 'onset'],
  [
    'no symptoms, some one minute later (A-13)',
    asymptomatic,
    '2022-02-18T00:00',
    true,
    'worse',
    'late-symptom',
  ],
  ['no symptoms, some on day 9 (TV-028)', asymptomatic, '2022-02-19T09:00', true, 'worse', 'late-symptom'],
  ['ill, still ill', ill, '2022-02-12T09:00', true, 'same', null],
  ['ill, feels better but coughs', ill, '2022-02-12T09:00', true, 'relieved', null],
  ['ill, relieved (K-40)', ill, '2022-02-12T09:00', false, 'relieved', 'relief'],
  ['ill, says that there is nothing', ill, '2022-02-12T09:00', false, 'none', 'relief'],
  ['relieved, stays well', relieved, '2022-02-15T09:00', false, 'none', null],
  ['relieved, ill again (TV-019)', relieved, '2022-02-15T09:00', true, 'worse', 'relapse'],
  [
    'relieved, ill again past the end but not released',
    relieved,
    '2022-02-25T09:00',
    true,
    'same',
    'relapse',
  ],
  [
    'released, ill again',
    { ...relieved, status: 'released' },
    '2022-02-22T09:00',
    true,
    'worse',
    'late-symptom',
  ],
  ['released, well', { ...asymptomatic, status: 'released' }, '2022-02-19T09:00', false, 'none', null],
  ['withdrawn', { ...ill, status: 'closed' }, '2022-02-12T09:00', true, 'worse', null],
];

describe('what an answer says about the course of the illness (SM-2)', () => {
  it.each(rows)('%s', (_, course, answeredAt, hasSymptoms, condition, expected) => {
    expect(consequenceOf(course, { hasSymptoms, condition, answeredAt: at(answeredAt) })).toBe(expected);
  });
});
