import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import { canonicalRows } from '../../domain/package-format/row-columns.ts';
import { providedRowOf } from '../../domain/packages/provided-values.ts';
import { PROVIDED_FIELDS, type ProvidedField } from '../../domain/provided-field.ts';
import { rowsOf } from '../../repository/packages/package-row.repository.ts';
import { sha256Hex } from '../package-format/sha256-hex.ts';
import { type PackagesWorld, startPackagesWorld } from './packages.test-world.ts';

/** What decides who is due and to whom; all other columns of a person and a case are below. */
const DECIDING = [
  'person.authority_id',
  'person.person_id',
  'person.municipality_code',
  'person.merged_into',
  'recuperation_case.authority_id',
  'recuperation_case.case_id',
  'recuperation_case.person_id',
  'recuperation_case.category',
  'recuperation_case.status',
  'recuperation_case.closed_at',
  'recuperation_case.closed_by',
  'recuperation_case.close_reason',
];

/** Another value for each column, and the field in which it is given. */
const OTHER: Readonly<Record<string, { readonly to: string; readonly field?: ProvidedField }>> = {
  'person.name': { to: "'別名'", field: 'name' },
  'person.address': { to: "'別の住所'", field: 'address' },
  'person.phone': { to: "'09099999999'", field: 'contact' },
  'recuperation_case.starts_on': { to: "'2022-02-20'", field: 'period' },
  'recuperation_case.last_day': { to: "'2022-03-04'", field: 'period' },
  'recuperation_case.planned_return_on': { to: "'2022-03-20'", field: 'period' },
  'person.person_key': { to: 'sha256(person_key)' },
  'person.name_kana': { to: "'ベツ'" },
  'person.kana_key': { to: "'betsu'" },
  'person.birth_date': { to: "'1950-01-01'" },
  'person.email': { to: "'other@mail.invalid'" },
  'person.postal_code': { to: "'2430401'" },
  'person.language': { to: "'vi'" },
  'person.contact_version': { to: '9' },
  'person.created_at': { to: "'2020-01-01'" },
  'recuperation_case.tested_on': { to: "'2022-02-19'" },
  'recuperation_case.day_zero': { to: "'2022-02-18'" },
  'recuperation_case.symptomatic': { to: 'false' },
  'recuperation_case.return_on': { to: "'2022-03-05'" },
  'recuperation_case.ends_at': { to: "'2022-03-05'" },
  'recuperation_case.self_check_until': { to: "'2022-03-09'" },
  'recuperation_case.rule_id': { to: "'other'" },
  'recuperation_case.opened_at': { to: "'2022-02-01'" },
};

const LISTS: readonly (readonly ProvidedField[])[] = [PROVIDED_FIELDS, ['name'], ['contact', 'period']];
const cityOf = (list: number): string => String(142100 + list);

let world: PackagesWorld;
let bases: readonly Uuid[];
beforeAll(async () => {
  world = await startPackagesWorld('2022-02-26T10:00');
  bases = await Promise.all(
    LISTS.map((fields, list) =>
      world.register({ category: 'self', municipalityCode: cityOf(list), fields, validFrom: '2022-02-25' }),
    ),
  );
  await world.people(LISTS.map((_, list) => ({ municipalityCode: cityOf(list) })));
});
afterAll(() => world.stop());

async function hashOf(list: number): Promise<string> {
  const packageId = await world.selected(bases[list] as Uuid, cityOf(list));
  const rows = await world.as(world.first, tx => rowsOf(tx, packageId));
  expect(rows).toHaveLength(1);
  return sha256Hex(canonicalRows(rows.map(providedRowOf), LISTS[list] ?? []));
}

describe('a column that the basis does not list', () => {
  it('is known: every column of a person and a case decides, is given in one of the four fields, or stays here', async () => {
    const columns = await world.select<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'app' and table_name in ('person', 'recuperation_case')`,
    );
    expect(columns.map(({ name }) => name).toSorted()).toEqual(
      [...DECIDING, ...Object.keys(OTHER)].toSorted(),
    );
  });

  it('changes not one byte of what is given, whichever of the fields are listed; a listed one does (E-29, R-05)', async () => {
    for (const [list, fields] of LISTS.entries()) {
      let before = await hashOf(list);
      for (const [column, { to, field }] of Object.entries(OTHER)) {
        const [table = '', name = ''] = column.split('.');
        const ofPerson = `(select person_id from app.person where municipality_code = '${cityOf(list)}')`;
        await world.select(`update app.${table} set ${name} = ${to} where person_id = ${ofPerson}`);
        const after = await hashOf(list);
        const isGiven = field !== undefined && fields.includes(field);
        // Once the last day is known, the planned one is none of the receiver's.
        if (isGiven && name !== 'planned_return_on') expect(after, `${fields} ${column}`).not.toBe(before);
        else expect(after, `${fields} ${column}`).toBe(before);
        before = after;
      }
    }
  });
});
