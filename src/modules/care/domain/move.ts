import type { Uuid } from '../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type InstitutionPlace, isInstitution, type Place, type Stay, statusOf } from './stay.ts';

/** How far ahead a bed is promised, in days: further, a plan is no place. */
const PLANNED_DAYS = 7;

/** Where a patient goes on which day. */
export interface Move {
  readonly place: Place;
  readonly facilityId: Uuid | null;
  readonly elsewhere: string | null;
  readonly awaits: InstitutionPlace | null;
  readonly fromOn: PlainDate;
  /** Whether the patient is there already; else the institution expects them. */
  readonly arrived: boolean;
}

/** The patient as the move finds them. */
export interface Placed {
  readonly category: 'self' | 'notified';
  readonly isOpen: boolean;
  /** The stay that has not ended; null while no place was decided. */
  readonly current: Pick<
    Stay,
    'place' | 'facilityId' | 'elsewhere' | 'awaits' | 'fromOn' | 'untilOn' | 'arrivedAt'
  > | null;
  /** The last stay that took place and ended; null when there was none. */
  readonly before: Pick<Stay, 'fromOn' | 'untilOn' | 'outcome'> | null;
}

export type MoveRefusal =
  | 'not-notified'
  | 'case-over'
  | 'already-there'
  | 'before-last-move'
  | 'too-far-ahead'
  | 'not-there-yet';

/**
 * Decides a move (SM-3): on which day the stay before ends, null when there is none. Stays never overlap; they meet on the
 * day of the move. One that was only planned ends on the day for which it was planned, as if it had never begun; the stay
 * that the plan had ended then lasts until the move instead.
 */
export function decideMove(
  { category, isOpen, current, before }: Placed,
  move: Move,
  today: PlainDate,
): Result<{ readonly endsOn: PlainDate | null }, MoveRefusal> {
  if (category !== 'notified') return fail('not-notified');
  if (!isOpen) return fail('case-over');
  if (move.fromOn > addDays(today, isInstitution(move.place) ? PLANNED_DAYS : 0))
    return fail('too-far-ahead');
  if (move.arrived && move.fromOn > today) return fail('not-there-yet');
  const isPlanned = current !== null && statusOf(current) === 'expected';
  const earliest =
    before === null ? null : isPlanned && before.outcome === 'moved' ? before.fromOn : before.untilOn;
  if (earliest !== null && move.fromOn < earliest) return fail('before-last-move');
  if (current === null) return ok({ endsOn: null });
  if (isSamePlace(current, move)) return fail('already-there');
  if (isPlanned) return ok({ endsOn: current.fromOn });
  return move.fromOn < current.fromOn ? fail('before-last-move') : ok({ endsOn: move.fromOn });
}

const isSamePlace = (
  stay: Pick<Stay, 'place' | 'facilityId' | 'elsewhere' | 'awaits'>,
  move: Pick<Move, 'place' | 'facilityId' | 'elsewhere' | 'awaits'>,
): boolean =>
  stay.place === move.place &&
  stay.facilityId === move.facilityId &&
  stay.elsewhere === move.elsewhere &&
  stay.awaits === move.awaits;
