import { csvText } from '../../../../kernel/csv-text.ts';
import { jstWallTime } from '../../../../kernel/instant.ts';
import type { TransferPage } from '../../use-cases/list-transfers.use-case.ts';
import { ja as words } from './words.ja.ts';

/** The transfers as a table for spreadsheets; times are those of Japan. */
export function transfersCsv(
  { rows, names }: Pick<TransferPage, 'rows' | 'names'>,
  reasonTitle: (code: string) => string,
): string {
  const { csvColumns, kinds, formerStaff } = words.list;
  return csvText([
    Object.values(csvColumns),
    ...rows.map(row => {
      const meal = row.kind === 'meal-service' ? row : null;
      const diagnosis = row.kind === 'diagnosis' ? row : null;
      const cells: Record<keyof typeof csvColumns, string> = {
        at: jstWallTime(row.transferredAt),
        kind: kinds[row.kind],
        name: row.name,
        nameKana: row.nameKana,
        birthDate: row.birthDate,
        phone: row.phone,
        address: row.address,
        number: row.managementNumber ?? '',
        testedOn: row.testedOn,
        onsetOn: row.onsetOn ?? '',
        diagnosedOn: diagnosis?.diagnosedOn ?? '',
        institution: diagnosis?.institution ?? '',
        toldBy: diagnosis === null ? '' : words.diagnosis.tellers[diagnosis.toldBy],
        mealReason: meal === null ? '' : reasonTitle(meal.reason),
        people: meal === null ? '' : String(meal.people),
        note: meal?.deliveryNote ?? '',
        operator: names.get(row.operatorId) ?? formerStaff,
      };
      return Object.values(cells);
    }),
  ]);
}
