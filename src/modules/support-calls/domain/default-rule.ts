import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CallRule } from './half-day.ts';

/**
 * The rule of a city that has set none. The statute fixes two calls a day (Y-09); the hours and numbers are
 * configuration: nothing published names them.
 */
export const DEFAULT_RULE: CallRule = {
  inForceFrom: '2020-01-01' as PlainDate,
  hours: { am: { from: '09:00', by: '12:00' }, pm: { from: '13:00', by: '17:00' } },
  attempts: 3,
  retryMinutes: 30,
  callMinutes: 8,
  decideMinutes: 60,
};
