import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, addMinutes, type Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  isAllowedAddress,
  mayComeIn,
  type ProvedIdentity,
  type ProviderSettings,
} from './identity-provider.ts';
import { decideAttempt, type SignInReason, type SignInState } from './sign-in.ts';

/** That an account is the person whom a provider names so; without a subject, that it is invited to be. */
export interface IdentityLink {
  readonly linkId: Uuid;
  readonly accountId: Uuid;
  readonly issuer: string;
  readonly subject: string | null;
  /** In small letters: to whom the invitation went, or what the provider told. */
  readonly email: string | null;
  readonly createdAt: Instant;
  /** Of an invitation. */
  readonly expiresAt: Instant | null;
  readonly linkedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  /** When the newest sign-in by it was begun. */
  readonly lastFlowAt: Instant | null;
}

const INVITATION_HOURS = 14 * 24;
/** As long as somebody may take to give the second factor after it. */
const OPENING_MINUTES = 15;

/** Until when an invitation that is given now holds: 14 days. */
export const invitationEnd = (at: Instant): Instant => addHours(at, INVITATION_HOURS);

/** Where the link stands. */
export function linkState(link: IdentityLink, at: Instant): 'linked' | 'invited' | 'expired' {
  if (link.subject !== null) return 'linked';
  return link.expiresAt !== null && at < link.expiresAt ? 'invited' : 'expired';
}

/** Whether a session was opened by coming in by the link. */
export const hasOpened = (
  { lastUsedAt }: Pick<IdentityLink, 'lastUsedAt'>,
  session: { readonly createdAt: Instant },
): boolean =>
  lastUsedAt !== null &&
  lastUsedAt <= session.createdAt &&
  session.createdAt <= addMinutes(lastUsedAt, OPENING_MINUTES);

export type InvitationReason = 'email-form' | 'email-domain' | 'own-account' | 'not-of-authority';

const ADDRESS = /^[^\s@<>,;"]{1,64}@[a-z0-9.-]{1,190}$/;

/** Decides to whom an invitation goes: an address of an allowed domain, for somebody else of the authority's own staff. */
export function decideInvitation(
  { typed, callerId }: { readonly typed: string; readonly callerId: Uuid },
  account: { readonly accountId: Uuid; readonly facilityId: Uuid | null },
  settings: Pick<ProviderSettings, 'allowedDomains'>,
): Result<string, InvitationReason> {
  const email = typed.toLowerCase();
  if (account.facilityId !== null) return fail('not-of-authority');
  // Whoever found a manager's session open would invite themselves; the page of one's own account asks for the password.
  if (account.accountId === callerId) return fail('own-account');
  if (!ADDRESS.test(email)) return fail('email-form');
  return isAllowedAddress(settings, email) ? ok(email) : fail('email-domain');
}

/** The address by which an invitation is looked for: one that the provider verified, and nothing else. */
export const provedAddress = ({ email, emailVerified }: ProvedIdentity): string | null =>
  email !== null && emailVerified === true ? email.toLowerCase() : null;

/** Why somebody whom the provider knows does not come in. For the audit; the page says less. */
export type IdentityRefusal = SignInReason | 'unlinked' | 'domain' | 'flow-used';

/**
 * Decides a sign-in by an identity that was proved. A lock counts here, too: codes are guessed behind it. `flowAt` is when
 * the browser was sent away; a copy of that sign-in, or an older one, is refused.
 */
export function decideIdentity(
  known: { readonly link: IdentityLink; readonly account: SignInState } | null,
  proof: {
    readonly identity: ProvedIdentity;
    readonly settings: Pick<ProviderSettings, 'allowedDomains'>;
    readonly flowAt: Instant;
    readonly at: Instant;
  },
): Result<null, IdentityRefusal> {
  if (!mayComeIn(proof.settings, proof.identity)) return fail('domain');
  if (known === null) return fail('unlinked');
  const { lastFlowAt } = known.link;
  if (lastFlowAt !== null && proof.flowAt <= lastFlowAt) return fail('flow-used');
  const attempt = decideAttempt(known.account, { correct: true, at: proof.at });
  return attempt.ok ? ok(null) : fail(attempt.reason.why);
}
