import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
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
import type { Role } from './policy.ts';
import { NO_ATTEMPTS } from './sign-in.ts';

const MANAGER = '00000000-0000-7000-8000-000000000001' as Uuid;
const OTHER = '00000000-0000-7000-8000-000000000002' as Uuid;
const TODAY = '2022-02-10' as PlainDate;
const NO_DAYS = { validFrom: null, validThrough: null };
const by = (actorId: Uuid, otherManagers = 1) => ({ actorId, today: TODAY, otherManagers });
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
const extension = (validThrough: string): AccountAction => ({
  kind: 'extend',
  validity: { validFrom: null, validThrough: validThrough as PlainDate },
});

describe('an action on an account', () => {
  it('is never done to one’s own account', () => {
    for (const action of actions)
      expect(decideAccountAction(by(OTHER), account(), action)).toEqual({ ok: false, reason: 'own-account' });
  });

  it('is refused when nothing would change', () => {
    const refused = { ok: false, reason: 'nothing-to-change' };
    expect(decideAccountAction(by(MANAGER), account(), { kind: 'change-role', role: 'reviewer' })).toEqual(
      refused,
    );
    expect(decideAccountAction(by(MANAGER), account(), { kind: 'reactivate' })).toEqual(refused);
    expect(decideAccountAction(by(MANAGER), account({ status: 'suspended' }), { kind: 'suspend' })).toEqual(
      refused,
    );
  });

  it('is done otherwise', () => {
    for (const action of actions.filter(({ kind }) => kind !== 'reactivate'))
      expect(decideAccountAction(by(MANAGER), account(), action)).toEqual({ ok: true, value: action });
    expect(
      decideAccountAction(by(MANAGER), account({ status: 'suspended' }), { kind: 'reactivate' }).ok,
    ).toBe(true);
  });

  it('needs a known role only to change it', () => {
    const asked = (role: string) => ({ role, validity: NO_DAYS });
    expect(accountAction('suspend', asked(''))).toEqual({ kind: 'suspend' });
    expect(accountAction('change-role', asked('auditor'))).toEqual({ kind: 'change-role', role: 'auditor' });
    expect(accountAction('change-role', asked('root'))).toBeNull();
    expect(accountAction('extend', asked('root'))).toEqual({ kind: 'extend', validity: NO_DAYS });
  });

  it('keeps a role within its kind', () => {
    const clinic = account({ role: 'clinic', facilityId: OTHER });
    const change = (role: Role): AccountAction => ({ kind: 'change-role', role });
    expect(decideAccountAction(by(MANAGER), clinic, change('clinic-manager')).ok).toBe(true);
    const refused = { ok: false, reason: 'role-out-of-bounds' };
    for (const role of ['hospital', 'hotel-manager', 'manager', 'entry-support'] as const)
      expect(decideAccountAction(by(MANAGER), clinic, change(role))).toEqual(refused);
    for (const role of ['clinic', 'hotel', 'entry-support'] as const)
      expect(decideAccountAction(by(MANAGER), account(), change(role))).toEqual(refused);
    const support = account({ role: 'entry-support', validThrough: TODAY });
    expect(decideAccountAction(by(MANAGER), support, change('reviewer'))).toEqual(refused);
  });

  it('leaves somebody who looks after the accounts', () => {
    const last = { ok: false, reason: 'last-manager' };
    for (const role of ['manager', 'clinic-manager', 'hospital-manager', 'hotel-manager'] as const) {
      const only = account({ role, facilityId: role === 'manager' ? null : OTHER });
      const lower: Role = role === 'manager' ? 'reviewer' : (role.replace('-manager', '') as Role);
      for (const action of [{ kind: 'suspend' }, { kind: 'change-role', role: lower }] as const) {
        expect(decideAccountAction(by(MANAGER, 0), only, action), role).toEqual(last);
        expect(decideAccountAction(by(MANAGER, 1), only, action).ok, role).toBe(true);
      }
      expect(decideAccountAction(by(MANAGER, 0), only, { kind: 'reset-password' }).ok).toBe(true);
      const away = account({ ...only, status: 'suspended' });
      expect(decideAccountAction(by(MANAGER, 0), away, { kind: 'change-role', role: lower }).ok).toBe(true);
    }
  });

  it('moves the days of temporary input support alone', () => {
    const support = account({ role: 'entry-support', validThrough: TODAY });
    expect(decideAccountAction(by(MANAGER), support, extension('2022-03-31'))).toEqual({
      ok: true,
      value: extension('2022-03-31'),
    });
    const reasonOf = (action: AccountAction, of = support) => {
      const decision = decideAccountAction(by(MANAGER), of, action);
      return decision.ok ? null : decision.reason;
    };
    expect(reasonOf(extension('2022-02-10'))).toBe('nothing-to-change');
    expect(reasonOf(extension('2022-02-09'))).toBe('last-day-past');
    expect(reasonOf({ kind: 'extend', validity: NO_DAYS })).toBe('last-day-missing');
    expect(reasonOf(extension('2022-03-31'), account())).toBe('days-not-for-role');
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
