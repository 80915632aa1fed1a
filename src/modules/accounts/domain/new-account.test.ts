import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideColleague, type TypedAccount } from './new-account.ts';
import { isInstitutionRole, ROLES, type Role } from './policy.ts';
import { isManager, rolesOfTheSameKind } from './role-kind.ts';

const today = '2020-08-10' as PlainDate;
const FACILITY = '00000000-0000-7000-8000-0000000000fa' as Uuid;
const typed = (change: Partial<TypedAccount>): TypedAccount => ({
  loginName: 'sato.k',
  displayName: '佐藤 健',
  unitName: '海老名クリニック',
  role: 'clinic',
  validFrom: null,
  validThrough: null,
  ...change,
});

/** Written by hand: which roles somebody with this role may give. */
const MAY_GIVE: Partial<Record<Role, readonly Role[]>> = {
  manager: ['manager', 'reviewer', 'health-centre', 'auditor', 'entry-support'],
  'clinic-manager': ['clinic', 'clinic-manager'],
  'hospital-manager': ['hospital', 'hospital-manager'],
  'hotel-manager': ['hotel', 'hotel-manager'],
  'support-leader': ['support-leader', 'support-deputy', 'support-staff'],
};

describe('an account for a colleague', () => {
  it('has a role of the same kind and belongs where its opener does', () => {
    for (const opener of ROLES.filter(isManager)) {
      const facilityId = isInstitutionRole(opener) ? FACILITY : null;
      for (const role of ROLES) {
        const validThrough = role === 'entry-support' ? today : null;
        const decision = decideColleague({ role: opener, facilityId }, typed({ role, validThrough }), today);
        if (MAY_GIVE[opener]?.includes(role))
          expect(decision, `${opener} ${role}`).toMatchObject({
            ok: true,
            value: { bounds: { facilityId } },
          });
        else expect(decision, `${opener} ${role}`).toEqual({ ok: false, reason: ['role-out-of-bounds'] });
      }
      expect(rolesOfTheSameKind(opener)).toEqual(MAY_GIVE[opener]);
    }
  });

  it('has days if and only if it is temporary input support', () => {
    const opener = { role: 'manager', facilityId: null } as const;
    const reasonsFor = (change: Partial<TypedAccount>) => {
      const decision = decideColleague(opener, typed(change), today);
      return decision.ok ? [] : decision.reason;
    };
    expect(reasonsFor({ role: 'entry-support' })).toEqual(['last-day-missing']);
    expect(reasonsFor({ role: 'entry-support', validThrough: today })).toEqual([]);
    expect(reasonsFor({ role: 'reviewer', validThrough: today })).toEqual(['days-not-for-role']);
    expect(reasonsFor({ role: 'reviewer', validFrom: 'unreadable' })).toEqual(['days-not-for-role']);
    expect(reasonsFor({ role: 'entry-support', validThrough: 'unreadable', displayName: '' })).toEqual([
      'display-name-length',
      'last-day-unreadable',
    ]);
  });
});
