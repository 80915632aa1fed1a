import type { PersonReference } from '../modules/persons/index.ts';

/** Every table whose rows name a person, for the module `persons`, which may not know the modules above it. */
export const PERSON_REFERENCES: readonly PersonReference[] = [
  { kind: 'case', table: 'recuperation_case', id: 'case_id', on: 'starts_on', outcome: 'status' },
  {
    kind: 'filing',
    table: 'filing',
    id: 'filing_id',
    on: 'tested_on',
    outcome: 'status',
    oneOf: ['submitted', 'under-review', 'issued'],
  },
  {
    kind: 'test-report',
    table: 'test_report',
    id: 'report_id',
    on: 'sampled_on',
    outcome: 'result',
    reports: { only: ['result', 'positive'] },
  },
  {
    kind: 'case-report',
    table: 'case_report',
    id: 'report_id',
    on: 'diagnosed_on',
    outcome: 'status',
    reports: {},
  },
];
