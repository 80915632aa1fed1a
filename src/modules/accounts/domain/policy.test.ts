import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayStaff, PERMISSIONS, parseRole, ROLES, visibleFields } from './policy.ts';

const AUTHORITY = ['manager', 'reviewer', 'health-centre', 'auditor', 'entry-support'];
const INSTITUTIONS = ['clinic', 'clinic-manager', 'hospital', 'hospital-manager', 'hotel', 'hotel-manager'];
const CITY_LEADERS = ['support-leader', 'support-deputy'];
const CITY = [...CITY_LEADERS, 'support-staff'];
const REPORTERS = [
  'clinic',
  'clinic-manager',
  'hospital',
  'hospital-manager',
  'health-centre',
  'entry-support',
];

/** Written by hand from the agreed list, not from the table under test. */
const EXPECTED: Record<string, readonly string[]> = {
  home: [...AUTHORITY, ...INSTITUTIONS, ...CITY],
  'filing.review': ['manager', 'reviewer'],
  'filing.read': ['manager', 'reviewer', 'health-centre'],
  'case.read': ['manager', 'reviewer', 'health-centre'],
  'case.release': ['manager', 'health-centre'],
  'case.transfer': ['manager', 'reviewer', 'health-centre'],
  'task.work': ['manager', 'health-centre'],
  'watch.change': ['manager', 'health-centre'],
  'channel.read': ['manager', 'health-centre'],
  'document.read': ['manager', 'reviewer'],
  'document.open': ['manager', 'reviewer', 'health-centre'],
  'document.issue': ['manager', 'health-centre'],
  'document.revoke': ['manager'],
  'document.batch': ['manager'],
  'inquiry.answer': ['manager', 'reviewer'],
  'account.manage': ['manager', 'support-leader'],
  'audit.read': ['manager', 'auditor', 'support-leader'],
  'message.read': ['manager'],
  'facility.read': ['manager', 'health-centre', 'entry-support'],
  'facility.manage': ['manager'],
  'colleague.manage': ['clinic-manager', 'hospital-manager', 'hotel-manager'],
  'facility-notice.publish': ['manager'],
  'facility-notice.read': INSTITUTIONS,
  'directory.read': [...AUTHORITY, ...INSTITUTIONS],
  'directory.manage': ['manager'],
  'reference.read': [...AUTHORITY, ...INSTITUTIONS],
  'contract.read': ['manager', 'clinic-manager', 'hospital-manager'],
  'contract.manage': ['manager'],
  'subsidy.decide': ['manager'],
  'cost.manage': ['manager'],
  'readiness.manage': ['manager', 'health-centre'],
  'test.report': REPORTERS,
  'test.read': ['manager', ...REPORTERS],
  'sheet.work': ['manager', 'health-centre', 'entry-support'],
  'case-report.submit': REPORTERS,
  'case-report.read': ['manager', ...REPORTERS],
  'case-report.review': ['manager', 'health-centre'],
  'person.join': ['manager', 'health-centre'],
  'care.read': ['manager', 'health-centre'],
  'care.change': ['manager', 'health-centre'],
  'stay.read': ['hospital', 'hospital-manager', 'hotel', 'hotel-manager'],
  'stay.enter': ['hospital', 'hospital-manager', 'hotel', 'hotel-manager'],
  'import.run': ['manager', ...REPORTERS],
  'surveillance.read': ['manager', 'reviewer', 'health-centre'],
  'fhir-client.manage': ['manager'],
  'provision.read': ['manager', 'auditor'],
  'provision.manage': ['manager'],
  'provision.release': ['manager'],
  'disclosure.read': ['manager', 'auditor'],
  'package.import': CITY_LEADERS,
  'support.work': CITY,
  'support.decide': CITY_LEADERS,
  'support.manage': CITY_LEADERS,
  'support.report': CITY,
};

describe('the policy table', () => {
  it('grants each permission to exactly the agreed roles', () => {
    expect([...PERMISSIONS].sort()).toEqual(Object.keys(EXPECTED).sort());
    for (const permission of PERMISSIONS)
      for (const role of ROLES)
        expect(mayStaff(role, permission), `${role} ${permission}`).toBe(
          EXPECTED[permission]?.includes(role),
        );
  });

  it('refuses every role and permission that it does not know', () => {
    const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
    for (const name of inherited) {
      expect(mayStaff('manager', name)).toBe(false);
      expect(mayStaff(name, 'home')).toBe(false);
    }
    fc.assert(
      fc.property(fc.string(), fc.string(), (role, permission) => {
        fc.pre(parseRole(role) === null || !Object.hasOwn(EXPECTED, permission));
        expect(mayStaff(role, permission)).toBe(false);
        expect(visibleFields(role, permission).size).toBe(0);
      }),
    );
  });

  it('shows no field to a role that may not', () => {
    for (const permission of PERMISSIONS)
      for (const role of ROLES)
        if (!mayStaff(role, permission)) expect([...visibleFields(role, permission)]).toEqual([]);
  });

  it('shows each role no more than its work needs', () => {
    for (const hidden of ['email', 'images', 'kitMaker', 'remarks']) {
      expect(visibleFields('reviewer', 'filing.review').has(hidden)).toBe(true);
      expect(visibleFields('health-centre', 'filing.read').has(hidden)).toBe(false);
    }
    expect(visibleFields('reviewer', 'case.read').has('lastDay')).toBe(true);
    expect(visibleFields('reviewer', 'case.read').has('temperature')).toBe(false);
    expect(visibleFields('health-centre', 'case.read').has('temperature')).toBe(true);
    const personal = [...visibleFields('reviewer', 'filing.review')];
    const auditors = PERMISSIONS.flatMap(permission => [...visibleFields('auditor', permission)]);
    expect(auditors.filter(field => personal.includes(field as never))).toEqual([]);
  });
});
