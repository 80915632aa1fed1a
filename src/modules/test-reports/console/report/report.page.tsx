import { ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import type { TestEntry } from '../../domain/test-entry.ts';
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
  const { report, facility, isLate } = shown;
  const { reportId, result, method } = report;
  return (
    <>
      <PageHeading
        title={words.title(shared.methods[method], shared.results[result])}
        below={words.entryFor(facility.name, staffDate(report.sampledOn))}
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
      {report.contractState === 'none' ? <Notice tone="warn" title={words.noContract} /> : null}
      <h2>{words.test}</h2>
      <SummaryList rows={testRows(shown)} />
      <h2>{words.person}</h2>
      <SummaryList rows={PERSON_PARTS.map(part => rowOf(report, part))} />
      <h2>{words.report}</h2>
      <SummaryList rows={reportRows(shown, sheetHref)} />
      <h2>{words.history}</h2>
      <History shown={shown} />
      {mayReport && !shown.mayChange && report.status === 'reported' ? (
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

const rowOf = (report: TestEntry, part: keyof TestEntry): SummaryRow => ({
  label: partLabel(part),
  value: partText(report, part),
});

const testRows = ({ report, latency }: ShownReport): readonly SummaryRow[] => [
  { label: words.sampledAt, value: momentText(report.sampledOn, report.sampledMinute) },
  { label: words.resultedAt, value: momentText(report.resultedOn, report.resultedMinute) },
  rowOf(report, 'specimen'),
  rowOf(report, 'method'),
  rowOf(report, 'result'),
  rowOf(report, 'legalBasis'),
  {
    label: words.latency,
    value: words.steps(spanText(latency.samplingToResult), spanText(latency.resultToEntry)),
  },
];

function reportRows({ report, names, duty }: ShownReport, sheetHref: string | null): readonly SummaryRow[] {
  const by = enteredByText(report.enteredBy, names);
  const reason = report.channelReason === null ? [] : [shared.channelReasons[report.channelReason]];
  const note = report.channelNote === null ? [] : [report.channelNote];
  return [
    { label: words.status, value: words.statuses[report.status] },
    { label: words.enteredAt, value: staffDateTime(report.enteredAt) },
    { label: words.enteredBy, value: report.proxy ? words.byProxy(by) : by },
    {
      label: words.channel,
      value: [shared.channels[report.channel], ...reason, ...note].join(shared.separator),
    },
    { label: words.contract, value: shared.contractStates[report.contractState] },
    { label: words.duty, value: words.duties[duty] },
    ...(sheetHref === null ? [] : [{ label: words.sheet, value: <a href={sheetHref}>{words.openSheet}</a> }]),
  ];
}
