import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import type { TestEntry } from '../../domain/test-entry.ts';
import type { ContractState } from '../../domain/test-report.ts';
import type { ShownReport } from '../../use-cases/show-test.use-case.ts';
import { enteredByText } from '../entered-by-text.ts';
import { correctPath, withdrawPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { momentText, partLabel, partText, spanText } from './entry-text.ts';
import { History } from './history.tsx';
import { ja as words } from './words.ja.ts';

export interface ReportPageProps {
  readonly shown: ShownReport;
  readonly mayReport: boolean;
  readonly done: 'corrected' | 'withdrawn' | null;
  /** Where the page that it was typed from is shown; null when there is none, or not for the caller. */
  readonly sheetHref: string | null;
}

/** One report: the test, who was tested, how it came, and every earlier state of it. */
export function ReportPage({ shown, mayReport, done, sheetHref }: ReportPageProps) {
  const { reportId, fields, isLate } = shown;
  return (
    <>
      <PageHeading
        title={words.title(partText(fields, 'method'), partText(fields, 'result'))}
        below={words.entryFor(fields.facility ?? '', partText(fields, 'sampledOn'))}
        actions={
          mayReport && shown.mayChange ? (
            <>
              <ButtonLink variant="secondary" href={correctPath(reportId)} shortcut="e">
                {words.correct}
              </ButtonLink>
              <ButtonLink variant="ghost" href={withdrawPath(reportId)}>
                {words.withdraw}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      {done === null ? null : <Notice tone="success" title={words.done[done]} />}
      {isLate ? (
        <Notice tone="warn" title={words.late}>
          <p>{words.lateText}</p>
        </Notice>
      ) : null}
      {fields.contractState === 'none' ? <Notice tone="warn" title={words.noContract} /> : null}
      <h2>{words.test}</h2>
      <SummaryList rows={testRows(shown)} />
      <h2>{words.person}</h2>
      <SummaryList rows={rowsOf(fields, PERSON_PARTS)} />
      <h2>{words.report}</h2>
      <SummaryList rows={reportRows(shown, sheetHref)} />
      <h2>{words.history}</h2>
      <History shown={shown} />
      {mayReport && !shown.mayChange && fields.status === 'reported' ? (
        <p class="note">{words.closed}</p>
      ) : null}
    </>
  );
}

const PERSON_PARTS: readonly (keyof TestEntry)[] = [
  'patientNumber',
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'postalCode',
  'municipalityCode',
  'address',
  'onsetOn',
];

/** Lines for the parts that the reader sees. */
const rowsOf = (fields: ShownReport['fields'], parts: readonly (keyof TestEntry)[]): readonly SummaryRow[] =>
  parts
    .filter(part => part in fields)
    .map(part => ({ label: partLabel(part), value: partText(fields, part) }));

const testRows = ({ fields, latency }: ShownReport): readonly SummaryRow[] => [
  ...momentRow(words.sampledAt, fields.sampledOn, fields.sampledMinute),
  ...momentRow(words.resultedAt, fields.resultedOn, fields.resultedMinute),
  ...rowsOf(fields, ['specimen', 'method', 'result', 'legalBasis']),
  {
    label: words.latency,
    value: words.steps(spanText(latency.samplingToResult), spanText(latency.resultToEntry)),
  },
];

const momentRow = (
  label: string,
  on: PlainDate | undefined,
  minute: number | null | undefined,
): readonly SummaryRow[] => (on === undefined ? [] : [{ label, value: momentText(on, minute ?? null) }]);

function reportRows(
  { fields, names, duty, contractRedecidedAt }: ShownReport,
  sheetHref: string | null,
): readonly SummaryRow[] {
  const { status, enteredAt, enteredBy, channel, channelReason, channelNote, contractState } = fields;
  const rows: readonly (SummaryRow | false)[] = [
    status !== undefined && { label: words.status, value: words.statuses[status] },
    enteredAt !== undefined && { label: words.enteredAt, value: dateTimeText(enteredAt) },
    enteredBy !== undefined && { label: words.enteredBy, value: byText(enteredBy, fields.proxy, names) },
    channel !== undefined && {
      label: words.channel,
      value: [
        shared.channels[channel],
        ...(channelReason ? [shared.channelReasons[channelReason]] : []),
        ...(channelNote ? [channelNote] : []),
      ].join(shared.separator),
    },
    contractState !== undefined && {
      label: words.contract,
      value: contractText(contractState, contractRedecidedAt),
    },
    { label: words.duty, value: words.duties[duty] },
    sheetHref !== null && { label: words.sheet, value: <a href={sheetHref}>{words.openSheet}</a> },
  ];
  return rows.filter(row => row !== false);
}

function contractText(contractState: ContractState, redecidedAt: ShownReport['contractRedecidedAt']): string {
  const state = shared.contractStates[contractState];
  return redecidedAt === null ? state : words.redecided(state, dateTimeText(redecidedAt));
}

function byText(enteredBy: string, proxy: boolean | undefined, names: ShownReport['names']): string {
  const by = enteredByText(enteredBy, names);
  return proxy ? words.byProxy(by) : by;
}
