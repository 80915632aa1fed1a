import { fail, ok, type Result } from '../../../kernel/result.ts';
import { IMPORT_FIELDS, type ImportDefaults, type ImportField } from './import-fields.ts';

/** The field of each column of a file, in their order; null for a column that is not taken. */
export type ColumnMapping = readonly (ImportField | null)[];

/** How the columns of files are headed, by field, each as `headerKey` writes it. */
export type ColumnWords = Readonly<Record<ImportField, readonly string[]>>;

/** Something to put right in a mapping. */
export interface MappingProblem {
  readonly field: ImportField;
  readonly reason: 'not-given' | 'given-twice';
}

const NEEDED: readonly ImportField[] = ['sampledOn', 'resultedOn', 'specimen', 'method', 'result'];
const BRACKETS = /[([{<\u3008-\u3011\u3014\u3015].*$/u;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;

/** A heading without what differs from file to file: width, case, spaces, signs, and remarks in brackets at its end. */
export function headerKey(heading: string): string {
  const folded = heading.normalize('NFKC').toLowerCase();
  const bare = folded.replace(BRACKETS, '').replaceAll(NOT_LETTERS, '');
  return bare === '' ? folded.replaceAll(NOT_LETTERS, '') : bare;
}

/** Which columns are headed alike; their places from 0. A file in which two columns have one name is refused. */
export function repeatedHeadings(header: readonly string[]): readonly number[] {
  const keys = header.map(heading => heading.normalize('NFKC').trim());
  return keys.flatMap((key, place) => (key !== '' && keys.indexOf(key) !== place ? [place] : []));
}

/** What each column is by its heading, in Japanese or by the field's own name; each field once, the first column first. */
export function suggestMapping(header: readonly string[], words: ColumnWords): ColumnMapping {
  const taken = new Set<ImportField>();
  return header.map(heading => {
    const key = headerKey(heading);
    const field = IMPORT_FIELDS.find(
      candidate =>
        !taken.has(candidate) && (candidate.toLowerCase() === key || words[candidate].includes(key)),
    );
    if (field === undefined) return null;
    taken.add(field);
    return field;
  });
}

/**
 * Whether rows can be read by the mapping: the days, the specimen, the method and the result must come from a column or a
 * default, the institution from a column where it is not known, and no field from two columns.
 */
export function checkMapping(
  mapping: ColumnMapping,
  { defaults, namesFacility }: { readonly defaults: ImportDefaults; readonly namesFacility: boolean },
): Result<ColumnMapping, readonly MappingProblem[]> {
  const count = (field: ImportField): number => mapping.filter(given => given === field).length;
  const given = new Set<string>([...mapping.filter(field => field !== null), ...Object.keys(defaults)]);
  const needed: readonly ImportField[] = namesFacility ? ['facilityCode', ...NEEDED] : NEEDED;
  const problems: MappingProblem[] = [
    ...needed.flatMap(field => (given.has(field) ? [] : [{ field, reason: 'not-given' as const }])),
    ...IMPORT_FIELDS.flatMap(field => (count(field) > 1 ? [{ field, reason: 'given-twice' as const }] : [])),
  ];
  return problems.length === 0 ? ok(mapping) : fail(problems);
}
