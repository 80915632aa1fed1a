import { describe, expect, it } from 'vitest';
import {
  decideProvider,
  mayComeIn,
  type ProvedIdentity,
  type ProviderReason,
  provedSecondFactor,
  type TypedProvider,
} from './identity-provider.ts';

const typed: TypedProvider = {
  issuer: 'https://id.pref.example/realms/pref',
  clientId: 'mimamori',
  clientSecret: 'a-secret',
  label: '県庁ID',
  allowedDomains: '',
  secondFactorAcr: '',
  secondFactorAmr: '',
};
const reasonsOf = (changes: Partial<TypedProvider>, known: Parameters<typeof decideProvider>[1] = null) => {
  const decision = decideProvider({ ...typed, ...changes }, known, false);
  return decision.ok ? [] : decision.reason;
};

describe('what is typed about a provider', () => {
  it('becomes lists without repetitions, domains in small letters', () => {
    const lists = {
      allowedDomains: 'Pref.Example, city.example、pref.example',
      secondFactorAmr: 'mfa hwk\nmfa',
    };
    const decision = decideProvider({ ...typed, ...lists }, null, false);
    expect(decision).toMatchObject({
      ok: true,
      value: {
        settings: { allowedDomains: ['pref.example', 'city.example'], secondFactorAmr: ['mfa', 'hwk'] },
        clientSecret: 'a-secret',
        isAnother: true,
      },
    });
  });

  it.each<[string, Partial<TypedProvider>, ProviderReason]>([
    ['no address', { issuer: '' }, 'issuer-form'],
    ['http', { issuer: 'http://id.pref.example' }, 'issuer-form'],
    ['this machine', { issuer: 'http://127.0.0.1:4000' }, 'issuer-form'],
    ['another kind of address', { issuer: 'file:///etc/passwd' }, 'issuer-form'],
    ['a query', { issuer: 'https://id.pref.example?x=1' }, 'issuer-form'],
    ['a fragment', { issuer: 'https://id.pref.example#x' }, 'issuer-form'],
    ['a name before the host', { issuer: 'https://a:b@id.pref.example' }, 'issuer-form'],
    ['a long address', { issuer: `https://id.pref.example/${'x'.repeat(250)}` }, 'issuer-form'],
    ['no client', { clientId: '' }, 'client-id-form'],
    ['a space in the secret', { clientSecret: 'a b' }, 'client-secret-form'],
    ['no secret', { clientSecret: '' }, 'client-secret-missing'],
    ['no label', { label: '' }, 'provider-label-length'],
    ['a long label', { label: 'あ'.repeat(41) }, 'provider-label-length'],
    ['an address for a domain', { allowedDomains: 'a@pref.example' }, 'domain-form'],
    ['a word for a domain', { allowedDomains: 'pref' }, 'domain-form'],
    ['words in Japanese', { secondFactorAmr: '多要素' }, 'second-factor-form'],
    [
      'too many words',
      { secondFactorAcr: Array.from({ length: 21 }, (_, at) => `w${at}`).join(' ') },
      'second-factor-form',
    ],
  ])('is refused with %s', (_, changes, reason) => {
    expect(reasonsOf(changes)).toEqual([reason]);
  });

  it('keeps its secret only for the same issuer and client: an old one is not told to a new address', () => {
    const { issuer, clientId } = typed;
    expect(reasonsOf({ clientSecret: '' }, { issuer, clientId })).toEqual([]);
    expect(reasonsOf({ clientSecret: '' }, { issuer: 'https://other.example', clientId })).toEqual([
      'client-secret-missing',
    ]);
    expect(reasonsOf({ clientSecret: '' }, { issuer, clientId: 'other' })).toEqual(['client-secret-missing']);
    const kept = decideProvider({ ...typed, clientSecret: '', label: '別' }, { issuer, clientId }, false);
    expect(kept).toMatchObject({ ok: true, value: { clientSecret: null, isAnother: false } });
  });

  it('may name this machine in a training', () => {
    expect(decideProvider({ ...typed, issuer: 'http://127.0.0.1:4000' }, null, true).ok).toBe(true);
    expect(decideProvider({ ...typed, issuer: 'http://id.pref.example' }, null, true).ok).toBe(false);
  });
});

const identity: ProvedIdentity = {
  issuer: typed.issuer,
  subject: 's',
  email: 'Hanako@Pref.Example',
  emailVerified: null,
  acr: 'level:2',
  amr: ['pwd', 'mfa'],
};

describe('a second factor at the provider', () => {
  it.each([
    [[], [], false],
    [['level:2'], [], true],
    [['level:3'], [], false],
    [[], ['mfa'], true],
    [[], ['hwk'], false],
    [['level:3'], ['hwk', 'mfa'], true],
  ])('counts as the authority entered it: acr %j, amr %j', (secondFactorAcr, secondFactorAmr, counts) => {
    expect(provedSecondFactor({ secondFactorAcr, secondFactorAmr }, identity)).toBe(counts);
  });

  it('does not count where the provider says nothing', () => {
    const wanted = { secondFactorAcr: ['level:2'], secondFactorAmr: ['mfa'] };
    expect(provedSecondFactor(wanted, { acr: null, amr: [] })).toBe(false);
  });
});

describe('a domain that is allowed', () => {
  const settings = { allowedDomains: ['pref.example'] };
  it.each([
    ['its address', {}, true],
    ['no address', { email: null }, false],
    ['an address that the provider calls unverified', { emailVerified: false }, false],
    ['another domain', { email: 'hanako@city.example' }, false],
    ['a domain below', { email: 'hanako@evil.pref.example' }, false],
    ['a domain that ends so', { email: 'hanako@evilpref.example' }, false],
    ['two signs', { email: 'a@pref.example@city.example' }, false],
  ])('decides by %s', (_, changes, may) => {
    expect(mayComeIn(settings, { ...identity, ...changes })).toBe(may);
  });

  it('is not asked for where there is none', () => {
    expect(mayComeIn({ allowedDomains: [] }, { ...identity, email: null })).toBe(true);
  });
});
