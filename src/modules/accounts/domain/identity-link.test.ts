import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import {
  decideIdentity,
  decideInvitation,
  hasOpened,
  type IdentityLink,
  invitationEnd,
  linkState,
  provedAddress,
} from './identity-link.ts';
import { NO_ATTEMPTS, type SignInState } from './sign-in.ts';

const at = '2022-02-10T00:00:00.000Z' as Instant;
const before = '2022-02-09T23:59:00.000Z' as Instant;
const later = '2022-02-24T00:00:00.000Z' as Instant;
const [own, other] = ['1', '2'].map(digit => `00000000-0000-7000-8000-00000000000${digit}` as Uuid) as [
  Uuid,
  Uuid,
];

const link: IdentityLink = {
  linkId: own,
  accountId: other,
  issuer: 'https://id.pref.example',
  subject: 'hanako',
  email: 'hanako@pref.example',
  createdAt: before,
  expiresAt: null,
  linkedAt: before,
  lastUsedAt: null,
  lastFlowAt: null,
};
const identity = {
  issuer: link.issuer,
  subject: 'hanako',
  email: 'Hanako@pref.example',
  emailVerified: true,
  acr: null,
  amr: [],
};
const account: SignInState = { ...NO_ATTEMPTS, status: 'active', validFrom: null, validThrough: null };
const settings = { allowedDomains: [] };

describe('coming in by an identity', () => {
  const decide = (
    changes: { link?: Partial<IdentityLink>; account?: Partial<SignInState>; flowAt?: Instant } = {},
    allowedDomains: readonly string[] = [],
  ) =>
    decideIdentity(
      { link: { ...link, ...changes.link }, account: { ...account, ...changes.account } },
      { identity, settings: { allowedDomains }, flowAt: changes.flowAt ?? at, at },
    );

  it('leads to the account that it is linked with', () => {
    expect(decide().ok).toBe(true);
    expect(decide({ link: { lastFlowAt: before } }).ok).toBe(true);
  });

  it.each([
    ['flow-used', { link: { lastFlowAt: at } }],
    ['flow-used', { link: { lastFlowAt: at }, flowAt: before }],
    ['locked', { account: { lockedUntil: later } }],
    ['suspended', { account: { status: 'suspended' } }],
    ['not-valid-today', { account: { validThrough: '2022-02-09' } }],
  ] as const)('is refused: %s', (reason, changes) => {
    expect(decide(changes as never)).toEqual({ ok: false, reason });
  });

  it('leads nowhere without a link, whatever the address', () => {
    expect(decideIdentity(null, { identity, settings, flowAt: at, at })).toEqual({
      ok: false,
      reason: 'unlinked',
    });
    expect(decide({}, ['city.example'])).toEqual({ ok: false, reason: 'domain' });
  });
});

describe('an invitation', () => {
  const invited = { ...link, subject: null, linkedAt: null, expiresAt: later };

  it('holds for 14 days', () => {
    expect(invitationEnd(at)).toBe(later);
    expect([linkState(invited, at), linkState(invited, later), linkState(link, later)]).toEqual([
      'invited',
      'expired',
      'linked',
    ]);
  });

  it('goes to an address of an allowed domain, for somebody else of the authority', () => {
    const decide = (typed: string, changes = {}, allowedDomains: readonly string[] = ['pref.example']) =>
      decideInvitation(
        { typed, callerId: own },
        { accountId: other, facilityId: null, ...changes },
        { allowedDomains },
      );
    expect(decide('Hanako@Pref.example')).toEqual({ ok: true, value: 'hanako@pref.example' });
    expect(decide('hanako')).toEqual({ ok: false, reason: 'email-form' });
    expect(decide('hanako@city.example')).toEqual({ ok: false, reason: 'email-domain' });
    expect(decide('hanako@pref.example', { accountId: own })).toEqual({ ok: false, reason: 'own-account' });
    expect(decide('hanako@pref.example', { facilityId: other })).toEqual({
      ok: false,
      reason: 'not-of-authority',
    });
  });

  it('is found by an address that the provider verified, and by no other', () => {
    expect(provedAddress(identity)).toBe('hanako@pref.example');
    for (const emailVerified of [null, false])
      expect(provedAddress({ ...identity, emailVerified })).toBeNull();
    expect(provedAddress({ ...identity, email: null })).toBeNull();
  });
});

describe('a session', () => {
  it('was opened by the link when it began right after', () => {
    const opened = (lastUsedAt: Instant | null, createdAt: Instant) =>
      hasOpened({ lastUsedAt }, { createdAt });
    expect([
      opened(at, at),
      opened(before, at),
      opened(at, later),
      opened(at, before),
      opened(null, at),
    ]).toEqual([true, true, false, false, false]);
  });
});
