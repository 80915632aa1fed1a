import { csvText } from '../../../../kernel/csv-text.ts';
import { jstWallTime } from '../../../../kernel/instant.ts';
import type { ReportList } from '../../use-cases/list-tests.use-case.ts';
import { enteredByText } from '../entered-by-text.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The reports of a list as a table for spreadsheets; times are those of Japan. */
export function listCsv({ reports, names }: ReportList): string {
  const columns = words.csvColumns;
  return csvText([
    Object.values(columns),
    ...reports.map(report => {
      const cells: Record<keyof typeof columns, string> = {
        sampledOn: report.sampledOn,
        resultedOn: report.resultedOn,
        facility: report.facilityName,
        specimen: shared.specimens[report.specimen],
        method: shared.methods[report.method],
        result: shared.results[report.result],
        patientNumber: report.patientNumber ?? '',
        name: report.name ?? '',
        nameKana: report.nameKana ?? '',
        birthDate: report.birthDate ?? '',
        enteredAt: jstWallTime(report.enteredAt),
        enteredBy: enteredByText(report.enteredBy, names),
        channel: shared.channels[report.channel],
        proxy: report.proxy ? words.proxyYes : '',
        contract: shared.contractStates[report.contractState],
        status: report.status === 'withdrawn' ? words.withdrawn : words.reported,
      };
      return Object.values(cells);
    }),
  ]);
}
