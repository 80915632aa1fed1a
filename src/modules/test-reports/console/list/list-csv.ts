import { csvText } from '../../../../kernel/csv-text.ts';
import { jstWallTime } from '../../../../kernel/instant.ts';
import type { ReportLine, ReportList } from '../../use-cases/list-tests.use-case.ts';
import { enteredByText } from '../entered-by-text.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

type Column = keyof typeof words.csvColumns;

/** The field behind a column, where the two are named otherwise. */
const FIELD_OF: Partial<Record<Column, string>> = { contract: 'contractState' };

/** The reports of a list as a table for spreadsheets, the columns that the reader sees; times are those of Japan. */
export function listCsv({ reports, visible, names }: ReportList): string {
  const columns = (Object.keys(words.csvColumns) as Column[]).filter(column =>
    visible.has(FIELD_OF[column] ?? column),
  );
  return csvText([
    columns.map(column => words.csvColumns[column]),
    ...reports.map(({ fields }) => {
      const cells = cellsOf(fields, names);
      return columns.map(column => cells[column]);
    }),
  ]);
}

function cellsOf(fields: ReportLine['fields'], names: ReportList['names']): Readonly<Record<Column, string>> {
  const { enteredAt, enteredBy, channel, contractState } = fields;
  return {
    sampledOn: fields.sampledOn ?? '',
    resultedOn: fields.resultedOn ?? '',
    facility: fields.facility ?? '',
    specimen: fields.specimen ? shared.specimens[fields.specimen] : '',
    method: fields.method ? shared.methods[fields.method] : '',
    result: fields.result ? shared.results[fields.result] : '',
    patientNumber: fields.patientNumber ?? '',
    name: fields.name ?? '',
    nameKana: fields.nameKana ?? '',
    birthDate: fields.birthDate ?? '',
    enteredAt: enteredAt ? jstWallTime(enteredAt) : '',
    enteredBy: enteredBy ? enteredByText(enteredBy, names) : '',
    channel: channel ? shared.channels[channel] : '',
    proxy: fields.proxy ? words.proxyYes : '',
    contract: contractState ? shared.contractStates[contractState] : '',
    status: fields.status === 'withdrawn' ? words.withdrawn : words.reported,
  };
}
