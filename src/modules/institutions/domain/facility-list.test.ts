import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Facility } from './facility.ts';
import type { FacilityEntry } from './facility-entry.ts';
import { planList } from './facility-list.ts';

const entry = (code: string | null, changed: Partial<FacilityEntry> = {}): FacilityEntry => ({
  code,
  name: '海老名内科',
  kind: 'outpatient-clinic',
  postalCode: '2430432',
  municipalityCode: '142158',
  address: '中央1-1',
  phone: '0462310000',
  email: null,
  healthCentreId: null,
  ...changed,
});
const known = (place: number, kept: FacilityEntry): Facility => ({
  ...kept,
  facilityId: `0190a0b0-0000-7000-8000-${String(place).padStart(12, '0')}` as Uuid,
  status: 'active',
});
const listed = (...entries: FacilityEntry[]) =>
  entries.map((kept, place) => ({ line: place + 2, entry: kept }));

describe('a list of institutions', () => {
  it('adds who is not known and corrects who differs', () => {
    const plan = planList(
      [known(1, entry('1410000011')), known(2, entry('1410000029'))],
      listed(entry('1410000011'), entry('1410000029', { phone: '0462319999' }), entry('1410000037')),
    );
    expect(plan.unchanged).toBe(1);
    expect(plan.added.map(({ code }) => code)).toEqual(['1410000037']);
    expect(plan.corrected.map(({ change }) => change)).toEqual([{ phone: ['0462310000', '0462319999'] }]);
    expect(plan.refused).toEqual([]);
  });

  it('knows an institution without a code by its kind, name and postal code', () => {
    const hotel = entry(null, { kind: 'hotel', name: '宿' });
    const plan = planList(
      [known(1, hotel)],
      listed({ ...hotel, phone: '0462311111' }, { ...hotel, name: '別の宿' }),
    );
    expect([plan.corrected.length, plan.added.length]).toEqual([1, 1]);
  });

  it('refuses a second row for one institution, and takes the first', () => {
    const plan = planList([], listed(entry('1410000011'), entry('1410000011', { name: '別の名' })));
    expect(plan.added.map(({ name }) => name)).toEqual(['海老名内科']);
    expect(plan.refused).toEqual([{ line: 3, field: 'code', reason: 'code-twice' }]);
  });

  it('keeps what the registry knows and the list leaves empty', () => {
    const mail = 'desk@clinic.invalid';
    const plan = planList([known(1, entry('1410000011', { email: mail }))], listed(entry('1410000011')));
    expect(plan).toMatchObject({ unchanged: 1, corrected: [] });
  });

  it('changes nothing when it is taken over again, and counts each row once', () => {
    const code = fc.constantFrom('1410000011', '1410000029', '1410000037', null);
    const row = fc.record({ code, name: fc.constantFrom('甲', '乙'), phone: fc.constantFrom('1', '2') });
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (before, rows) => {
        const start = planList([], listed(...before.map(({ code: c, ...rest }) => entry(c, rest)))).added;
        const registry = start.map((kept, place) => known(place, kept));
        const list = listed(...rows.map(({ code: c, ...rest }) => entry(c, rest)));
        const plan = planList(registry, list);
        expect(plan.added.length + plan.corrected.length + plan.unchanged + plan.refused.length).toBe(
          list.length,
        );
        const after = [
          ...registry.map(facility => {
            const corrected = plan.corrected.find(({ facilityId }) => facilityId === facility.facilityId);
            return corrected === undefined ? facility : { ...facility, ...corrected.entry };
          }),
          ...plan.added.map((kept, place) => known(place + 100, kept)),
        ];
        expect(planList(after, list)).toMatchObject({ added: [], corrected: [] });
      }),
    );
  });
});
