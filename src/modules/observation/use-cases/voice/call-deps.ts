import { dateParts, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { DialogueRules } from '../../domain/dialogue/questions.ts';
import type { ObservationDeps } from '../observation-deps.ts';
import { observationRuleAt } from '../observation-rule.ts';

/** What calls need from outside. */
export type CallDeps = Pick<ObservationDeps, 'rulebook'>;

/** Far longer than any listening, which ends by itself: a call that is silent for so long is over. */
export const CALL_EXPIRES_AFTER_MINUTES = 10;

/**
 * The rules of a call now. Whoever knows the birthday of the person who is asked about may answer for them; no name is
 * ever spoken.
 */
export function callRules(
  { rulebook }: CallDeps,
  { at }: Pick<Tx, 'at'>,
  birthDate: PlainDate,
): DialogueRules {
  const { month, day } = dateParts(birthDate);
  const monthDay = [month, day].map(part => String(part).padStart(2, '0')).join('');
  return {
    ...observationRuleAt(rulebook, at),
    expiresAfterMinutes: CALL_EXPIRES_AFTER_MINUTES,
    isRightMonthDay: digits => digits === monthDay,
  };
}
