import { describe, expect, it } from 'vitest';
import { pickVisible } from './pick-visible.ts';
import { PERMISSIONS, ROLES, visibleFields, visibleInList, visibleToProgram } from './policy.ts';

const everyField = Object.fromEntries(
  PERMISSIONS.flatMap(permission => ROLES.flatMap(role => [...visibleFields(role, permission)])).map(
    field => [field, `value of ${field}`] as const,
  ),
);

describe('what a role sees of a row that has everything', () => {
  it('has exactly the fields that the policy table grants, for every role and permission', () => {
    for (const permission of PERMISSIONS)
      for (const role of ROLES) {
        const allowed = visibleFields(role, permission);
        const seen = pickVisible({ ...everyField, secret: 'not in the table' }, allowed);
        expect(Object.keys(seen).sort(), `${role} ${permission}`).toEqual([...allowed].sort());
      }
  });

  it('is less in a list, and less for a program, than for who reads the whole', () => {
    for (const permission of ['test.read', 'case-report.read'] as const) {
      const whole = visibleFields('manager', permission);
      for (const fields of [visibleInList('manager', permission), visibleToProgram(permission)]) {
        expect(Object.keys(pickVisible<object>(everyField, fields)).sort()).toEqual([...fields].sort());
        expect([...fields].filter(field => !whole.has(field))).toEqual([]);
        for (const personal of ['phone', 'address']) expect(fields).not.toContain(personal);
      }
      expect(visibleInList('auditor', permission)).toEqual(new Set());
    }
  });

  it('is nothing for a role that may not', () => {
    expect(pickVisible(everyField, visibleFields('clinic', 'stay.read'))).toEqual({});
  });

  it('keeps a field whose value is null', () => {
    expect(pickVisible({ name: null, phone: '1' }, new Set(['name']))).toEqual({ name: null });
  });

  it('refuses a row that lacks what the table promises', () => {
    expect(() => pickVisible({ name: 'x' }, new Set(['name', 'outcome']))).toThrow('outcome');
    expect(() => pickVisible({ name: 'x' }, new Set(['toString']))).toThrow('toString');
  });
});
