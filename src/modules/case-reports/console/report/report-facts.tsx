import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { dateTimeText, distantDate } from '../../../../ui/date-text.ts';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import type { ItemValue, ReportChannel } from '../../domain/case-report.ts';
import { rawOf } from '../../domain/parse-case-report.ts';
import type { ReportItem } from '../../domain/profile.ts';
import type { CaseReportView } from '../../use-cases/view-case-report.use-case.ts';
import { StatusTag } from '../list/report-table.tsx';
import { ja as words } from '../words.ja.ts';
import { ja as reportWords } from './words.ja.ts';

/** A value of an item in words: a date with its year, a choice by its title. */
export function valueText(item: ReportItem | undefined, value: ItemValue | null | undefined): string {
  if (value === null || value === undefined) return reportWords.empty;
  const texts = [value].flat();
  if (item?.type === 'date') return distantDate((texts[0] ?? '') as PlainDate);
  const titles = texts.map(text => item?.choices.find(({ code }) => code === text)?.title ?? text);
  return titles.join('、');
}

/** Everything that the report says, by the sections of the form. */
export function ReportFacts({ view }: { readonly view: CaseReportView }) {
  const { fields, profile, age } = view;
  const raw = rawOf(fields);
  return (
    <>
      {profile.sections.map(({ code, title }) => {
        const items = profile.items.filter(item => item.section === code && raw[item.code] !== undefined);
        return items.length === 0 ? null : (
          <>
            <h2>{title}</h2>
            <SummaryList
              rows={items.flatMap(item => [
                { label: item.title, value: valueText(item, raw[item.code]) },
                ...(item.code === 'birth-date' && age !== null
                  ? [
                      {
                        label: reportWords.age,
                        value: age.months === null ? words.years(age.years) : words.months(age.months),
                      },
                    ]
                  : []),
              ])}
            />
          </>
        );
      })}
    </>
  );
}

/** Where the report came from and where it stands: the institution sees its acceptance here (H-18). */
export function ReportStanding({ view: { fields, profile } }: { readonly view: CaseReportView }) {
  const { status, facility, healthCentre, reportedAt, entryChannel } = fields;
  const rows: readonly (SummaryRow | false)[] = [
    status !== undefined && { label: reportWords.status, value: <StatusTag status={status} /> },
    healthCentre !== undefined && { label: reportWords.healthCentre, value: centreText(fields) },
    facility !== undefined && { label: reportWords.facility, value: facility.name },
    reportedAt !== undefined && { label: reportWords.reportedAt, value: dateTimeText(reportedAt) },
    entryChannel !== undefined && {
      label: reportWords.entryChannel,
      value: channelText(fields, entryChannel),
    },
    { label: reportWords.profile, value: profile.title },
  ];
  return <SummaryList rows={rows.filter(row => row !== false)} />;
}

function centreText({ healthCentre, status, acceptedAt }: CaseReportView['fields']): string {
  const centre = healthCentre?.name ?? words.noHealthCentre;
  if (acceptedAt && status === 'accepted') return reportWords.acceptedBy(centre, dateTimeText(acceptedAt));
  return `${centre} ${status === 'submitted' || status === 'queried' ? reportWords.notAccepted : ''}`;
}

const channelText = (
  { proxy, channelReason }: CaseReportView['fields'],
  entryChannel: ReportChannel,
): string =>
  proxy
    ? reportWords.proxy(words.channels[entryChannel], words.channelReasons[channelReason ?? 'other'])
    : words.channels[entryChannel];
