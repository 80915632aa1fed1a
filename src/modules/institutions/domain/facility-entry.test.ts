import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { FACILITY_KINDS, isMedicalInstitution } from './facility.ts';
import { type EntryContext, readFacility, type TypedFacility } from './facility-entry.ts';
import { managerRoleOf } from './manager-account.ts';

const EBINA = { code: '142158', name: '海老名市' };
const ZAMA = { code: '142166', name: '座間市' };
const centre = '0190a0b0-0000-7000-8000-00000000000c' as Uuid;
const context: EntryContext = {
  places: {
    townsOf: postalCode =>
      postalCode === '2430432'
        ? [{ prefecture: '神奈川県', municipality: EBINA, town: '中央' }]
        : postalCode === '2520000'
          ? [EBINA, ZAMA].map(municipality => ({ prefecture: '神奈川県', municipality, town: '' }))
          : [],
    municipalityNamed: name => [EBINA, ZAMA].find(known => known.name === name) ?? null,
    municipalityCoded: code => [EBINA, ZAMA].find(known => known.code === code) ?? null,
  },
  normalisePhone: text => (/^0[0-9-]{9,}$/.test(text) ? text.replaceAll('-', '') : null),
  healthCentreNamed: text => (text === '厚木保健福祉事務所' ? centre : null),
  healthCentreFor: code => (code === EBINA.code ? centre : null),
};
const TYPED: TypedFacility = {
  code: '1410000011',
  name: '海老名内科',
  kind: 'outpatient-clinic',
  postalCode: '243-0432',
  municipality: '',
  address: '中央1-1',
  phone: '046-231-0000',
  email: '',
  healthCentre: '',
};
const read = (changed: Partial<TypedFacility>) => readFacility({ ...TYPED, ...changed }, context);
const problemsOf = (changed: Partial<TypedFacility>): readonly string[] => {
  const result = read(changed);
  return result.ok ? [] : result.reason.map(({ field, reason }) => `${field} ${reason}`);
};

describe('an entry of the registry', () => {
  it('is read with what follows from its postal code and municipality', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        code: '1410000011',
        name: '海老名内科',
        kind: 'outpatient-clinic',
        postalCode: '2430432',
        municipalityCode: '142158',
        address: '中央1-1',
        phone: '0462310000',
        email: null,
        healthCentreId: centre,
      },
    });
  });

  it('is of one of the four kinds of the memo or another (H-04)', () => {
    expect(FACILITY_KINDS).toHaveLength(5);
    for (const kind of FACILITY_KINDS) expect(problemsOf({ kind })).toEqual([]);
    expect(problemsOf({ kind: 'pharmacy' })).toEqual(['kind kind-unknown']);
  });

  it.each([
    ['14100000', 'code-form'],
    ['141000001a', 'code-form'],
    ['1420000011', 'code-form'],
    ['0010000011', 'code-prefecture'],
    ['4810000011', 'code-prefecture'],
  ])('refuses the code %s: %s', (code, reason) => {
    expect(problemsOf({ code })).toEqual([`code ${reason}`]);
  });

  it('takes codes in any width and with hyphens, and demands one of clinics and hospitals alone', () => {
    expect(read({ code: '１４-１-０００００１' }).ok).toBe(false);
    expect(read({ code: '１４-１-０００００１１' })).toMatchObject({
      ok: true,
      value: { code: '1410000011' },
    });
    expect(problemsOf({ code: '' })).toEqual(['code code-missing']);
    expect(problemsOf({ code: '', kind: 'hospital' })).toEqual(['code code-missing']);
    for (const kind of ['test-centre', 'hotel', 'other']) expect(problemsOf({ code: '', kind })).toEqual([]);
  });

  it('asks for the municipality when the postal code does not decide it, by name or by code', () => {
    expect(problemsOf({ postalCode: '252-0000' })).toEqual(['municipality municipality-missing']);
    expect(problemsOf({ postalCode: '9999999' })).toEqual(['municipality municipality-missing']);
    expect(read({ postalCode: '252-0000', municipality: '座間市' })).toMatchObject({
      value: { municipalityCode: '142166', healthCentreId: null },
    });
    expect(read({ municipality: '１４２１６６' })).toMatchObject({ value: { municipalityCode: '142166' } });
    expect(problemsOf({ municipality: '架空市' })).toEqual(['municipality municipality-unknown']);
    expect(problemsOf({ municipality: '142159' })).toEqual(['municipality municipality-unknown']);
  });

  it('tells every field that must be put right at once', () => {
    expect(
      problemsOf({
        name: '',
        postalCode: '243',
        municipality: '海老名市',
        address: 'x'.repeat(201),
        phone: '110',
        email: 'nobody',
        healthCentre: '架空保健所',
      }),
    ).toEqual([
      'name name-length',
      'postalCode postal-code-form',
      'address address-length',
      'phone phone-form',
      'email email-form',
      'healthCentre health-centre-unknown',
    ]);
  });
});

describe('the account of an institution', () => {
  it('is that of its kind: a hotel is no medical institution (H-15)', () => {
    expect(FACILITY_KINDS.filter(isMedicalInstitution)).toEqual([
      'outpatient-clinic',
      'test-centre',
      'hospital',
    ]);
    expect(FACILITY_KINDS.map(managerRoleOf)).toEqual([
      'clinic-manager',
      'clinic-manager',
      'hospital-manager',
      'hotel-manager',
      'clinic-manager',
    ]);
  });
});
