import type { PlainDate } from '../../../kernel/plain-date.ts';
import { normaliseKana, normalisePhone, tidyName } from '../../persons/index.ts';
import { testReportingOn } from '../../rulebook/index.ts';
import type { RawTestEntry } from '../domain/raw-entry.ts';
import type { EntryContext } from '../domain/read-field.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

/** What entries of this day are read with; `defaults` stands where nothing was typed. */
export const testEntryContext = (
  { rulebook, municipalityCode }: Pick<TestReportsDeps, 'rulebook' | 'municipalityCode'>,
  today: PlainDate,
  defaults: RawTestEntry = {},
): EntryContext => ({
  today,
  earliestOn: testReportingOn(rulebook, today).earliestSampledOn,
  tidyName,
  normaliseKana,
  normalisePhone,
  municipalityCode,
  defaults,
});
