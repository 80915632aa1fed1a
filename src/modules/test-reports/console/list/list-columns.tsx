import type { Child } from 'hono/jsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { TestResult } from '../../domain/test-codes.ts';
import {
  REPORT_FLAGS,
  type ReportFlag,
  type ReportLine,
  type ReportList,
} from '../../use-cases/list-tests.use-case.ts';
import { enteredByText } from '../entered-by-text.ts';
import { partText } from '../report/entry-text.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The columns for which the reader sees a field; what stands out is told by itself. */
export const columnsFor = ({ names, visible }: ReportList, ofAll: boolean): readonly Column<ReportLine>[] =>
  COLUMNS.filter(
    ({ fields, ofSeveral }) => fields.some(field => visible.has(field)) && (ofAll || !ofSeveral),
  ).map(({ cell, fields: _, ofSeveral: __, ...column }) => ({ ...column, cell: line => cell(line, names) }));

type ListColumn = Omit<Column<ReportLine>, 'cell'> & {
  /** It is shown to whoever sees one of these. */
  readonly fields: readonly string[];
  /** It tells something to those alone who see several institutions. */
  readonly ofSeveral?: boolean;
  readonly cell: (line: ReportLine, names: ReportList['names']) => Child;
};

const COLUMNS: readonly ListColumn[] = [
  {
    key: 'sampled',
    fields: ['sampledOn'],
    heading: words.columns.sampled,
    primary: true,
    nowrap: true,
    cell: ({ fields }) => partText(fields, 'sampledOn'),
  },
  {
    key: 'facility',
    fields: ['facility'],
    ofSeveral: true,
    heading: words.columns.facility,
    cell: ({ fields }) => fields.facility,
  },
  {
    key: 'person',
    fields: ['name', 'patientNumber'],
    heading: words.columns.person,
    cell: ({ fields: { name, patientNumber } }) => name ?? patientNumber ?? shared.none,
  },
  {
    key: 'method',
    fields: ['method'],
    heading: words.columns.method,
    nowrap: true,
    cell: ({ fields }) => partText(fields, 'method'),
  },
  {
    key: 'result',
    fields: ['result'],
    heading: words.columns.result,
    cell: ({ fields: { result } }) => result && <ResultTag result={result} />,
  },
  {
    key: 'entered',
    fields: ['enteredAt'],
    heading: words.columns.entered,
    nowrap: true,
    cell: ({ fields: { enteredAt } }) => enteredAt && dateTimeText(enteredAt),
  },
  {
    key: 'by',
    fields: ['enteredBy'],
    heading: words.columns.by,
    cell: ({ fields: { enteredBy } }, names) => enteredBy && enteredByText(enteredBy, names),
  },
  {
    key: 'flags',
    fields: ['status'],
    heading: words.columns.flags,
    cell: line => <Flags line={line} />,
  },
];

const TONES = { positive: 'urgent', negative: 'ok', indeterminate: 'caution' } as const;

/** A result as a tag that tells it by colour and word. */
const ResultTag = ({ result }: { readonly result: TestResult }) => (
  <Tag tone={TONES[result]}>{shared.results[result]}</Tag>
);

/** What stands out about a report. */
const flagsOf = ({ fields, isLate, isCorrected }: ReportLine): readonly ReportFlag[] =>
  REPORT_FLAGS.filter(
    flag =>
      ({
        'no-contract': fields.contractState === 'none',
        late: isLate,
        proxy: fields.proxy === true,
        corrected: isCorrected,
        withdrawn: fields.status === 'withdrawn',
      })[flag],
  );

const Flags = ({ line }: { readonly line: ReportLine }) => (
  <>
    {flagsOf(line).map(flag => (
      <>
        <Tag tone={flag === 'late' || flag === 'no-contract' ? 'caution' : 'muted'}>
          {words.flags[flag]}
        </Tag>{' '}
      </>
    ))}
  </>
);
