import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { packageWords as words } from '../../package-words.ja.ts';
import { heading, manifestOf, READING, rows } from '../../use-cases/package-format/random-packages.cases.ts';
import type { ProvidedField } from '../provided-field.ts';
import { packageSheets, sheetFile } from './package-sheets.ts';
import type { ProvidedRow } from './provided-row.ts';
import { readPackage } from './read-package.ts';
import { valueColumns } from './row-columns.ts';

const asReceived = (sheets: ReturnType<typeof packageSheets>) =>
  sheets.map(sheet => ({ ...sheet, computedLines: [] }));

const COLUMNS: Readonly<Record<ProvidedField, readonly (keyof ProvidedRow)[]>> = {
  name: ['name'],
  address: ['address'],
  contact: ['contact'],
  period: ['periodFrom', 'periodThrough'],
};

/** Who was given what, in no order: the reference, the field, the value. */
const facts = (of: readonly ProvidedRow[], fields: readonly ProvidedField[]): readonly string[] =>
  of
    .flatMap(row =>
      fields.flatMap(field =>
        COLUMNS[field]
          .filter(column => row.kind !== 'cancelled' && row[column] !== null)
          .map(column => `${row.reference} ${column} ${row[column]}`),
      ),
    )
    .sort();

describe('a package', () => {
  it('holds exactly the references and fields that went in, in 1,000 random packages', () => {
    fc.assert(
      fc.property(heading, rows, (given, of) => {
        const manifest = manifestOf(given, of);
        const read = readPackage(asReceived(packageSheets(manifest, of, words)), READING);
        if (!read.ok) throw new Error(JSON.stringify(read.reason));
        expect(read.value.manifest).toEqual(manifest);
        expect(facts(read.value.rows, ['name', 'address', 'contact', 'period'])).toEqual(
          facts(of, given.fields),
        );
        expect(read.value.rows.map(({ rowNumber, reference, kind }) => [rowNumber, reference, kind])).toEqual(
          of.map(({ rowNumber, reference, kind }) => [rowNumber, reference, kind]),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('has the columns of 覚書3条2 and no other (M-05)', () => {
    fc.assert(
      fc.property(heading, rows, (given, of) => {
        const [, sheet] = packageSheets(manifestOf(given, of), of, words);
        expect(sheet.rows[0]).toEqual([
          '番号',
          '照会番号',
          '区分',
          ...(given.fields.includes('name') ? ['氏名'] : []),
          ...(given.fields.includes('address') ? ['住所'] : []),
          ...(given.fields.includes('contact') ? ['連絡先'] : []),
          ...(given.fields.includes('period') ? ['療養期間（開始日）', '療養期間（終了日）'] : []),
        ]);
        for (const row of sheet.rows) expect(row).toHaveLength(3 + valueColumns(given.fields).length);
      }),
    );
  });

  it('is the same to the byte whatever else is known of a person, or is in a field that the basis does not list', () => {
    const other = fc.record({
      name: fc.string(),
      address: fc.string(),
      contact: fc.string(),
      periodFrom: fc.constant('2022-01-01' as PlainDate),
      periodThrough: fc.constant(null),
    });
    const more = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(heading, rows, other, more, (given, of, changed, unlisted) => {
        const listed = new Set<string>(valueColumns(given.fields));
        const beside = Object.fromEntries(Object.entries(changed).filter(([column]) => !listed.has(column)));
        const same = of.map(row => ({
          ...unlisted,
          diagnosis: 'x',
          birthDate: '1980-01-01',
          ...row,
          ...beside,
          ...(row.kind === 'cancelled' && changed),
        }));
        const manifest = manifestOf(given, of);
        expect(manifestOf(given, same)).toEqual(manifest);
        expect(packageSheets(manifest, same, words).map(sheetFile)).toEqual(
          packageSheets(manifest, of, words).map(sheetFile),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows no fifth field: the compiler refuses one', () => {
    // @ts-expect-error a field that nobody may be given
    const fifth: readonly ProvidedField[] = ['name', 'symptoms'];
    expect(valueColumns(fifth)).toEqual(['name']);
    // @ts-expect-error a column of such a field
    const column: keyof ProvidedRow = 'birthDate';
    expect(column).toBe('birthDate');
  });
});
