import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import {
  type AccountAction,
  accountAction,
  decideAccountAction,
  NO_BOUNDS,
  type StaffAccount,
  secondStep,
} from './account.ts';
import { parseLoginName } from './login-name.ts';
import { decideNewAccount } from './new-account.ts';
import { NO_ATTEMPTS } from './sign-in.ts';

const MANAGER = '00000000-0000-7000-8000-000000000001' as Uuid;
const OTHER = '00000000-0000-7000-8000-000000000002' as Uuid;
const account = (change: Partial<StaffAccount> = {}): StaffAccount => ({
  ...NO_ATTEMPTS,
  ...NO_BOUNDS,
  accountId: OTHER,
  loginName: parseLoginName('sato.k') ?? ('' as never),
  displayName: '佐藤 健',
  unitName: '医療危機対策本部室',
  role: 'reviewer',
  status: 'active',
  passwordHash: '',
  mustChangePassword: false,
  totpSecretSealed: null,
  totpConfirmedAt: null,
  totpLastStep: null,
  ...change,
});
const actions: readonly AccountAction[] = [
  { kind: 'change-role', role: 'auditor' },
  { kind: 'suspend' },
  { kind: 'reactivate' },
  { kind: 'reset-password' },
  { kind: 'reset-second-factor' },
  { kind: 'end-sessions' },
];

describe('an action on an account', () => {
  it('is never done to one’s own account', () => {
    for (const action of actions)
      expect(decideAccountAction(OTHER, account(), action)).toEqual({ ok: false, reason: 'own-account' });
  });

  it('is refused when nothing would change', () => {
    const refused = { ok: false, reason: 'nothing-to-change' };
    expect(decideAccountAction(MANAGER, account(), { kind: 'change-role', role: 'reviewer' })).toEqual(
      refused,
    );
    expect(decideAccountAction(MANAGER, account(), { kind: 'reactivate' })).toEqual(refused);
    expect(decideAccountAction(MANAGER, account({ status: 'suspended' }), { kind: 'suspend' })).toEqual(
      refused,
    );
  });

  it('is done otherwise', () => {
    for (const action of actions.filter(({ kind }) => kind !== 'reactivate'))
      expect(decideAccountAction(MANAGER, account(), action)).toEqual({ ok: true, value: action });
    expect(decideAccountAction(MANAGER, account({ status: 'suspended' }), { kind: 'reactivate' }).ok).toBe(
      true,
    );
  });

  it('needs a known role only to change it', () => {
    expect(accountAction('suspend', '')).toEqual({ kind: 'suspend' });
    expect(accountAction('change-role', 'auditor')).toEqual({ kind: 'change-role', role: 'auditor' });
    expect(accountAction('change-role', 'root')).toBeNull();
  });
});

describe('the step after the password', () => {
  it('is enrolling until a code confirmed the secret', () => {
    expect(secondStep({ totpConfirmedAt: null })).toBe('enrol');
    expect(secondStep({ totpConfirmedAt: '2022-02-10T00:00:00.000Z' as Instant })).toBe('code');
  });
});

describe('a new account', () => {
  const typed = {
    loginName: 'Sato.K',
    displayName: '佐藤 健',
    unitName: '医療危機対策本部室',
    role: 'reviewer',
  };

  it('folds the login name', () => {
    expect(decideNewAccount(typed)).toMatchObject({ ok: true, value: { loginName: 'sato.k' } });
    expect(parseLoginName(' ＳＡＴＯ．Ｋ ')).toBe('sato.k');
  });

  it.each(['', 'ab', '.sato', 'sato k', '佐藤', 'a'.repeat(33), 'sato@k', '__proto__'])(
    'refuses the login name %j',
    name => {
      expect(parseLoginName(name)).toBeNull();
    },
  );

  it('names every field that must be put right', () => {
    expect(
      decideNewAccount({ loginName: '', displayName: '', unitName: 'あ'.repeat(61), role: 'root' }),
    ).toEqual({
      ok: false,
      reason: ['login-name-form', 'display-name-length', 'unit-name-length', 'role-unknown'],
    });
    expect(decideNewAccount({ ...typed, unitName: 'あ'.repeat(60) }).ok).toBe(true);
  });
});
