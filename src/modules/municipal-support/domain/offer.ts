import { addHours, type Instant, jstDate, jstInstant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { decideProgrammeAt, type Programme, type ProgrammeRefusal } from './programme.ts';
import type { SupportCase } from './support-case.ts';
import { mayMove, type SupportMove } from './support-status.ts';

/** How a call with the offer ends (E-27). Nobody leaves the list without one of these. */
export const OFFER_OUTCOMES = [
  'wants',
  'declines',
  'considers',
  'not-reached',
  'wrong-number',
  'too-late',
] as const satisfies readonly SupportMove[];
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];

/** When somebody is called again who was not reached, or thinks it over. */
export const CALL_AGAIN = ['in-1-hour', 'in-3-hours', 'tomorrow-morning'] as const;
export type CallAgain = (typeof CALL_AGAIN)[number];

const MORNING = '09:00';

/** The instant at which somebody is called again. */
export function callAgainAt(when: CallAgain, now: Instant): Instant {
  if (when === 'tomorrow-morning') return jstInstant(addDays(jstDate(now), 1), MORNING);
  return addHours(now, when === 'in-1-hour' ? 1 : 3);
}

/** Whether the person has to be called again after the outcome. */
export const isCalledAgain = (outcome: OfferOutcome): boolean =>
  outcome === 'not-reached' || outcome === 'considers';

export type OfferRefusal = ProgrammeRefusal | 'not-on-list' | 'not-too-late';

/**
 * Whether the outcome of an offer can be recorded at an instant. Nothing is offered before the programme begins (TV-097).
 * That it is too late is said only when the period is over, or the programme.
 */
export function decideOffer(
  { status, periodThrough }: Pick<SupportCase, 'status' | 'periodThrough'>,
  outcome: OfferOutcome,
  programme: Programme | null,
  now: Instant,
): Result<null, OfferRefusal> {
  const today = decideProgrammeAt(programme, now);
  if (!today.ok && !(today.reason === 'programme-over' && outcome === 'too-late')) return today;
  if (!mayMove(status, outcome)) return fail('not-on-list');
  return outcome !== 'too-late' || !today.ok || isOver(periodThrough, jstDate(now))
    ? ok(null)
    : fail('not-too-late');
}

/** Whether the last day of a period is past. */
export const isOver = (through: PlainDate | null, today: PlainDate): boolean =>
  through !== null && through < today;
