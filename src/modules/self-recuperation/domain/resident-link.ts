import { addHours, type Instant } from '../../../kernel/instant.ts';
import { dateParts, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** A capability link: whoever holds it and knows the birthday may see the filing (security.md 8 item 10). */
export interface ResidentLink {
  readonly failedAttempts: number;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

/** Month and day of birth as typed; null where the box held no number. */
export interface Birthday {
  readonly month: number | null;
  readonly day: number | null;
}

const MOST_FAILURES = 5;
const LINK_DAYS = 180;
const SESSION_DAYS = 30;

/** A link outlives the recuperation: certificates are asked for afterwards, too (K-48). */
export const linkExpiry = (createdAt: Instant): Instant => addHours(createdAt, LINK_DAYS * 24);

/** How long the pages stay open on the device that opened them. */
export const residentSessionExpiry = (openedAt: Instant): Instant => addHours(openedAt, SESSION_DAYS * 24);

export type LinkRefusal =
  | { readonly kind: 'expired' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'wrong-birthday'; readonly attemptsLeft: number };

/** Whether the link may still be tried. */
export function decideLink(link: ResidentLink, now: Instant): Result<'usable', LinkRefusal> {
  if (link.revokedAt !== null) return fail({ kind: 'revoked' });
  return now > link.expiresAt ? fail({ kind: 'expired' }) : ok('usable');
}

/** Whether the link opens. The fifth wrong birthday closes it for good: `attemptsLeft` is then 0. */
export function decideOpening(
  link: ResidentLink,
  birthday: Birthday,
  birthDate: PlainDate,
  now: Instant,
): Result<'open', LinkRefusal> {
  const usable = decideLink(link, now);
  if (!usable.ok) return usable;
  const { month, day } = dateParts(birthDate);
  if (birthday.month === month && birthday.day === day) return ok('open');
  return fail({ kind: 'wrong-birthday', attemptsLeft: MOST_FAILURES - link.failedAttempts - 1 });
}
