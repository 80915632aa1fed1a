import type { CaseReport } from './case-report.ts';

/** The first word of a name, which a family shares; empty for a name in one word. */
const surname = (name: string): string => {
  const [first = '', ...rest] = name.split(/[\s\u3000]+/u);
  return rest.length === 0 ? '' : `${first}\u3000`;
};

/** What the members of a family have in common. */
export const OF_A_FAMILY = [
  'name',
  'nameKana',
  'postalCode',
  'municipalityCode',
  'address',
  'phone',
  'physician',
] as const satisfies readonly (keyof CaseReport)[];

/**
 * What the next member of a family has in common with one reported before (F-02): surname, address, telephone and the
 * physician. Nothing about health is taken over.
 */
export const familyCopyOf = (
  report: Partial<Pick<CaseReport, (typeof OF_A_FAMILY)[number]>>,
): Readonly<Record<string, string>> => ({
  name: surname(report.name ?? ''),
  'name-kana': surname(report.nameKana ?? '').replace('\u3000', ' '),
  'postal-code': report.postalCode ?? '',
  'municipality-code': report.municipalityCode ?? '',
  address: report.address ?? '',
  phone: report.phone ?? '',
  physician: report.physician ?? '',
});
