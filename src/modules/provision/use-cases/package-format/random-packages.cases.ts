import fc from 'fast-check';
import type { Instant } from '../../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import {
  PACKAGE_FORMAT,
  type PackageHeading,
  type PackageManifest,
} from '../../domain/package-format/package-manifest.ts';
import { countRows } from '../../domain/package-format/package-sheets.ts';
import type { ProvidedRow } from '../../domain/package-format/provided-row.ts';
import type { PackageReading } from '../../domain/package-format/read-package.ts';
import { canonicalRows } from '../../domain/package-format/row-columns.ts';
import { PROVIDED_FIELDS, PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../../domain/provided-field.ts';
import { packageWords } from '../../package-words.ja.ts';
import { sha256Hex } from './sha256-hex.ts';

/** How the tests read packages. */
export const READING: PackageReading = { words: packageWords, sha256: sha256Hex };

const NAMES = [
  '𠮷田 花子',
  '﨑山 太郎',
  '髙橋 葛\u{E0100}',
  'か\u3099とう',
  "'=1+1",
  '＝SUM(A1)',
  '_x0041_',
  'NGUYỄN VĂN AN',
];
const text = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);
const maybe = fc.option(text, { nil: null });
const day = fc.integer({ min: 0, max: 1_000 }).map(days => addDays('2021-04-22' as PlainDate, days));

const given = fc
  .record({
    kind: fc.constantFrom('new' as const, 'changed' as const),
    name: text,
    address: maybe,
    contact: maybe,
  })
  .chain(row =>
    fc.tuple(day, fc.option(fc.nat(30), { nil: null })).map(([from, days]) => ({
      ...row,
      periodFrom: from,
      periodThrough: days === null ? null : addDays(from, days),
    })),
  );
const cancelled = fc.constant({
  kind: 'cancelled' as const,
  name: null,
  address: null,
  contact: null,
  periodFrom: null,
  periodThrough: null,
});

/** Rows of any kind, numbered, each with a reference of its own. */
export const rows: fc.Arbitrary<readonly ProvidedRow[]> = fc
  .uniqueArray(fc.uuid(), { maxLength: 12 })
  .chain(references =>
    fc
      .array(fc.oneof(given, cancelled), { minLength: references.length, maxLength: references.length })
      .map(values =>
        values.map((value, place) => ({
          ...value,
          rowNumber: place + 1,
          reference: references[place] ?? '',
        })),
      ),
  );

/** What a provider may decide about a package. Name or period is always among the fields, so that no row is empty. */
export const heading: fc.Arbitrary<PackageHeading> = fc
  .record({
    packageId: fc.uuid(),
    sequence: fc.integer({ min: 1, max: 999 }),
    receiver: fc.constantFrom('142158', '142131'),
    unit: text,
    basisId: fc.uuid(),
    basisTitle: text,
    agreement: fc.oneof(fc.constant(''), text),
    category: fc.constantFrom(...PROVISION_CATEGORIES),
    purposes: fc.subarray([...PROVISION_PURPOSES], { minLength: 1 }),
    fields: fc
      .subarray([...PROVIDED_FIELDS], { minLength: 1 })
      .filter(fields => fields.some(field => field === 'name' || field === 'period')),
  })
  .map(({ basisId, basisTitle, agreement, ...rest }) => ({
    ...rest,
    previousSequence: rest.sequence === 1 ? null : rest.sequence - 1,
    provider: { code: '140007', name: '神奈川県' },
    basis: { id: basisId, title: basisTitle, agreement },
    createdAt: '2021-08-01T00:30:00.000Z' as Instant,
  }));

/** The whole manifest of rows; signed by nobody. */
export const manifestOf = (given: PackageHeading, of: readonly ProvidedRow[]): PackageManifest => ({
  ...given,
  format: PACKAGE_FORMAT,
  counts: countRows(of),
  rowsSha256: sha256Hex(canonicalRows(of, given.fields)),
  signature: 'UNSIGNED',
});
