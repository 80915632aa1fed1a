import { parseUuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { monthDay } from '../../../../ui/date-text.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { Move } from '../../domain/move.ts';
import type { PlaceRefusal } from '../../use-cases/record-place.use-case.ts';
import { ja as words } from '../words.ja.ts';
import { ja as caseWords } from './words.ja.ts';

/** Where a patient can be sent, as one choice. */
export const WHERE = [
  'home',
  'home-awaits-hospital',
  'home-awaits-hotel',
  'hotel',
  'hospital',
  'elsewhere',
] as const;

/** A move as it was typed. */
export interface GivenMove {
  readonly where: string;
  readonly facility: string;
  readonly elsewhere: string;
  readonly from: string;
  readonly arrived: boolean;
}

/** A form that nothing was filled into yet: today. */
export const emptyMove = (today: PlainDate): GivenMove => ({
  where: '',
  facility: '',
  elsewhere: '',
  from: monthDay(today),
  arrived: false,
});

/** Takes the move out of a posted form as it was typed. */
export const givenMoveOf = (form: Form): GivenMove => ({
  where: form.text('where'),
  facility: form.text('facility'),
  elsewhere: form.text('elsewhere'),
  from: form.text('from'),
  arrived: form.text('arrived') === 'yes',
});

const LONGEST = 100;

/** Reads the move, or lists what must be put right. */
export function readMove(given: GivenMove, today: PlainDate): Result<Move, readonly FormError[]> {
  const where = WHERE.find(known => known === given.where);
  const fromOn = given.from === '' ? null : readDayNear(given.from, today);
  const isFacility = where === 'hotel' || where === 'hospital';
  const facilityId = isFacility ? parseUuid(given.facility) : null;
  const errors: FormError[] = [];
  const problem = (name: string, message: string) => errors.push({ name, message });
  if (where === undefined) problem('where', caseWords.move.problems.where);
  if (isFacility && facilityId === null) problem('facility', caseWords.move.problems.facility);
  const elsewhere = where === 'elsewhere' ? given.elsewhere : null;
  if (elsewhere !== null && (elsewhere === '' || elsewhere.length > LONGEST))
    problem('elsewhere', caseWords.move.problems.elsewhere);
  if (fromOn === null) problem('from', words.days[given.from === '' ? 'missing' : 'no-such-day']);
  if (where === undefined || fromOn === null || errors.length > 0) return fail(errors);
  const awaits =
    where === 'home-awaits-hospital' ? 'hospital' : where === 'home-awaits-hotel' ? 'hotel' : null;
  const place = awaits !== null || where === 'home' ? 'home' : (where as 'hotel' | 'hospital' | 'elsewhere');
  return ok({ place, facilityId, elsewhere, awaits, fromOn, arrived: isFacility && given.arrived });
}

const FIELD_OF: Readonly<Record<Exclude<PlaceRefusal, 'no-such-case'>, string>> = {
  'not-notified': 'where',
  'case-over': 'where',
  'already-there': 'where',
  'before-last-move': 'from',
  'too-far-ahead': 'from',
  'not-there-yet': 'arrived',
  'no-such-facility': 'facility',
};

/** Why a move was refused, beside the field that it is about. */
export const moveError = (refusal: Exclude<PlaceRefusal, 'no-such-case'>): FormError => ({
  name: FIELD_OF[refusal],
  message: caseWords.move.refused[refusal],
});
