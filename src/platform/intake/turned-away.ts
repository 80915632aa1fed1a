import type { Challenge } from './challenge.ts';

/** Why a request was not handled, and what the person is told. Seconds are whole and at least 1. */
export type TurnedAway =
  /** The form came back faster than a person reads it. */
  | { readonly kind: 'too-fast'; readonly seconds: number }
  /** The form was shown too long ago, to somebody else, or never. */
  | { readonly kind: 'stale' }
  /** This address or number was given too often. */
  | { readonly kind: 'contact-full'; readonly seconds: number }
  /** A little work, or a little waiting, and on it goes. */
  | { readonly kind: 'challenge'; readonly challenge: Challenge }
  /** One network opens pages faster than people do. */
  | { readonly kind: 'too-many-pages'; readonly seconds: number }
  /** Everybody at once. */
  | { readonly kind: 'overloaded'; readonly seconds: number };

export const TURNED_STATUS = {
  'too-fast': 429,
  stale: 422,
  'contact-full': 429,
  challenge: 429,
  'too-many-pages': 429,
  overloaded: 503,
} as const satisfies Record<TurnedAway['kind'], number>;

/** The whole seconds after which trying again makes sense; null where there is nothing to wait for. */
export function retryAfter(turned: TurnedAway): number | null {
  if (turned.kind === 'challenge') return Math.max(1, turned.challenge.waitSeconds);
  return 'seconds' in turned ? Math.max(1, turned.seconds) : null;
}

/** The fields by which the page between and the gate understand each other. */
export const INTAKE_FIELDS = {
  formToken: 'form-token',
  challenge: 'intake-challenge',
  proof: 'intake-proof',
} as const;
