import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Where a case of the city stands (SM-8). */
export const SUPPORT_STATUSES = [
  'waiting',
  'retry',
  'offered',
  'wrong-number',
  'eligibility',
  'exception',
  'active',
  'emergency',
  'settlement',
  'closed',
  'closed-hospital',
  'declined',
  'not-eligible',
  'lapsed',
  'joined',
  'recalled',
] as const;
export type SupportStatus = (typeof SUPPORT_STATUSES)[number];

/** What happens to a case. */
export const SUPPORT_MOVES = [
  'wants',
  'considers',
  'declines',
  'not-reached',
  'wrong-number',
  'new-number',
  'too-late',
  'found-eligible',
  'found-ineligible',
  'asks-mayor',
  'granted',
  'refused',
  'reconsidered',
  'wants-no-more',
  'unreachable',
  'found',
  'hospitalised',
  'period-ends',
  'extended',
  'settled',
  'joined',
  'recalled',
  'provided-again',
] as const;
export type SupportMove = (typeof SUPPORT_MOVES)[number];

const OFFER = {
  wants: 'eligibility',
  considers: 'offered',
  declines: 'declined',
  'wrong-number': 'wrong-number',
  'too-late': 'lapsed',
  joined: 'joined',
  recalled: 'recalled',
} as const;

/** The one table of SM-8: what a move makes of a status. Whatever is not listed cannot happen. */
const AFTER: Readonly<Record<SupportStatus, Partial<Record<SupportMove, SupportStatus>>>> = {
  waiting: { ...OFFER, 'not-reached': 'retry' },
  retry: { ...OFFER, 'not-reached': 'retry' },
  offered: { ...OFFER, 'not-reached': 'offered' },
  'wrong-number': { ...OFFER, 'new-number': 'waiting' },
  eligibility: {
    'found-eligible': 'active',
    'found-ineligible': 'not-eligible',
    'asks-mayor': 'exception',
    'wants-no-more': 'declined',
    'too-late': 'lapsed',
    joined: 'joined',
    recalled: 'recalled',
  },
  exception: {
    granted: 'active',
    refused: 'not-eligible',
    'wants-no-more': 'declined',
    joined: 'joined',
    recalled: 'recalled',
  },
  active: {
    unreachable: 'emergency',
    hospitalised: 'closed-hospital',
    'wants-no-more': 'settlement',
    'period-ends': 'settlement',
    recalled: 'recalled',
  },
  emergency: { found: 'active', hospitalised: 'closed-hospital', recalled: 'recalled' },
  settlement: { settled: 'closed', extended: 'active', recalled: 'recalled' },
  closed: { extended: 'active', recalled: 'recalled' },
  'closed-hospital': { recalled: 'recalled' },
  declined: { wants: 'eligibility', joined: 'joined', recalled: 'recalled' },
  'not-eligible': {
    reconsidered: 'eligibility',
    'asks-mayor': 'exception',
    joined: 'joined',
    recalled: 'recalled',
  },
  lapsed: { wants: 'eligibility', extended: 'waiting', joined: 'joined', recalled: 'recalled' },
  joined: { recalled: 'recalled' },
  recalled: { 'provided-again': 'waiting' },
};

/** Why a move cannot be made: the case does not stand where the move begins. */
export type MoveRefusal = 'not-from-here';

/** The status after a move (SM-8), or that it cannot be made from here. */
export function afterMove(status: SupportStatus, move: SupportMove): Result<SupportStatus, MoveRefusal> {
  const next = AFTER[status][move];
  return next === undefined ? fail('not-from-here') : ok(next);
}

/** Whether the move can be made. */
export const mayMove = (status: SupportStatus, move: SupportMove): boolean => afterMove(status, move).ok;

/** The person is still to be called with the offer (E-27). */
export const ON_OFFER_LIST = ['waiting', 'retry', 'offered'] as const satisfies readonly SupportStatus[];

/** Whether the conditions are being asked, or asked anew, so that answers can be given. */
export const isBeingChecked = (status: SupportStatus): boolean =>
  status === 'eligibility' || status === 'not-eligible';

/** The person has support. */
export const SUPPORTED = ['active', 'emergency'] as const satisfies readonly SupportStatus[];

/** Nothing is due to the person any more: no offer, no answer, no support. */
export const ENDED = [
  'settlement',
  'closed',
  'closed-hospital',
  'declined',
  'not-eligible',
  'lapsed',
  'joined',
  'recalled',
] as const satisfies readonly SupportStatus[];

/** Nothing is left to do for the unit: from then on the data are only kept until they are destroyed. */
export const FINAL = ENDED.filter(status => status !== 'settlement');

/** Whether the status is one of these. */
export const isAmong = (status: SupportStatus, statuses: readonly SupportStatus[]): boolean =>
  statuses.includes(status);
