import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { eraDate, staffDateTime } from '../../../../ui/date-text.ts';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { ItemValue } from '../../domain/case-report.ts';
import { rawOf } from '../../domain/parse-case-report.ts';
import type { ReportItem } from '../../domain/profile.ts';
import type { CaseReportView } from '../../use-cases/view-case-report.use-case.ts';
import { StatusTag } from '../list/report-table.tsx';
import { ja as words } from '../words.ja.ts';
import { ja as reportWords } from './words.ja.ts';

/** A value of an item in words: a date in the era, a choice by its title. */
export function valueText(item: ReportItem | undefined, value: ItemValue | null | undefined): string {
  if (value === null || value === undefined) return reportWords.empty;
  const texts = [value].flat();
  if (item?.type === 'date') return eraDate((texts[0] ?? '') as PlainDate);
  const titles = texts.map(text => item?.choices.find(({ code }) => code === text)?.title ?? text);
  return titles.join('、');
}

/** Everything that the report says, by the sections of the form. */
export function ReportFacts({ view }: { readonly view: CaseReportView }) {
  const { report, profile, age } = view;
  const raw = rawOf(report);
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
                ...(item.code === 'birth-date'
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
export function ReportStanding({ view }: { readonly view: CaseReportView }) {
  const { report, profile } = view;
  const { acceptedAt, status, proxy, channelReason, entryChannel } = report;
  const centre = view.healthCentre ?? words.noHealthCentre;
  const isAccepted = acceptedAt !== null && status === 'accepted';
  return (
    <SummaryList
      rows={[
        { label: reportWords.status, value: <StatusTag status={status} /> },
        {
          label: reportWords.healthCentre,
          value: isAccepted
            ? reportWords.acceptedBy(centre, staffDateTime(acceptedAt))
            : `${centre} ${status === 'submitted' || status === 'queried' ? reportWords.notAccepted : ''}`,
        },
        { label: reportWords.facility, value: view.facilityName },
        { label: reportWords.reportedAt, value: staffDateTime(report.reportedAt) },
        {
          label: reportWords.entryChannel,
          value: proxy
            ? reportWords.proxy(words.channels[entryChannel], words.channelReasons[channelReason ?? 'other'])
            : words.channels[entryChannel],
        },
        { label: reportWords.profile, value: profile.title },
      ]}
    />
  );
}
