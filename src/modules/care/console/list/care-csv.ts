import { csvText } from '../../../../kernel/csv-text.ts';
import { jstWallTime } from '../../../../kernel/instant.ts';
import type { CarePatient } from '../../use-cases/list-care.use-case.ts';
import { severityText } from '../place-text.ts';
import { ja as words } from '../words.ja.ts';
import { ja as listWords } from './words.ja.ts';

/** Patients by place as a table for spreadsheets; times are those of Japan. */
export function careCsv(patients: readonly CarePatient[]): string {
  const { csvColumns, parts, yes, no } = listWords;
  const tick = (is: boolean): string => (is ? yes : no);
  return csvText([
    Object.values(csvColumns),
    ...patients.map(row => {
      const cells: Record<keyof typeof csvColumns, string> = {
        name: row.name,
        nameKana: row.nameKana,
        birthDate: row.birthDate,
        phone: row.phone,
        place: row.place === null ? parts.undecided : words.places[row.place],
        facility: row.facilityName ?? row.elsewhere ?? '',
        awaits: row.awaits === null ? '' : words.places[row.awaits],
        since: row.since,
        arrived: row.arrivedAt === null ? '' : jstWallTime(row.arrivedAt),
        severity: row.severity === null ? '' : severityText(row.severity),
        intensiveCare: tick(row.intensiveCare),
        ventilator: tick(row.ventilator),
        ecmo: tick(row.ecmo),
        suspected: tick(row.suspected),
      };
      return Object.values(cells);
    }),
  ]);
}
