import type { Instant } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { PaginationProps } from '../../../../ui/pagination/pagination.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { CENTRE_QUERY, CentreScopeLine, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { QUALITY_FLAWS, type QualityFlaw } from '../../domain/data-quality.ts';
import { textsOf } from '../../domain/parse-case-report.ts';
import type {
  CaseReportPage,
  ReportPosition,
  ReportSelection,
} from '../../use-cases/list-case-reports.use-case.ts';
import type { ReportDraft } from '../../use-cases/report-drafts.use-case.ts';
import { CASE_REPORTS_PATH, NEW_REPORT_PATH, newReportHref, QUALITY_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { listHref } from './report-list.schema.ts';
import { ReportTable } from './report-table.tsx';
import { ja as listWords } from './words.ja.ts';

interface ReportListProps {
  readonly page: CaseReportPage;
  readonly selection: ReportSelection;
  /** Whether the address asks for the whole authority. */
  readonly isWhole: boolean;
  readonly drafts: readonly ReportDraft[];
  readonly isInstitution: boolean;
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
  readonly now: Instant;
}

/** The reports of an institution, its open queries first, or the queue of the health centre, the oldest first. */
export function ReportList(props: ReportListProps) {
  const { page, selection, isWhole, isInstitution, mayReview, now } = props;
  const centre: Readonly<Record<string, string>> = isWhole ? { [CENTRE_QUERY]: WHOLE_AUTHORITY } : {};
  const lead = isInstitution
    ? listWords.ownLead
    : selection === 'open'
      ? listWords.openLead
      : listWords.allLead;
  return (
    <>
      <PageHeading
        title={words.title}
        below={lead}
        actions={
          props.mayWrite ? (
            <ButtonLink href={NEW_REPORT_PATH} shortcut="n">
              {listWords.write}
            </ButtonLink>
          ) : undefined
        }
      />
      {page.queried.length === 0 ? null : (
        <section aria-labelledby="queried">
          <h2 id="queried">{listWords.queriedTitle}</h2>
          <p>{listWords.queriedLead}</p>
          <ReportTable
            caption={listWords.queriedTitle}
            rows={page.queried}
            empty={null}
            visible={page.visible}
            now={now}
          />
        </section>
      )}
      <Drafts drafts={props.drafts} />
      {mayReview ? (
        <Tabs
          label={words.title}
          tabs={(['open', 'all'] as const).map(each => ({
            href: listHref(CASE_REPORTS_PATH, { show: each, ...centre }, null),
            label: listWords[each],
            current: each === selection,
          }))}
        />
      ) : null}
      <CentreScopeLine
        scope={page.scope}
        ownHref={listHref(CASE_REPORTS_PATH, { show: selection }, null)}
        wholeHref={listHref(CASE_REPORTS_PATH, { show: selection, [CENTRE_QUERY]: WHOLE_AUTHORITY }, null)}
      />
      <ReportTable
        caption={lead}
        rows={page.rows}
        visible={page.visible}
        now={now}
        empty={
          selection === 'open' ? (
            <EmptyState title={listWords.emptyOpen}>{listWords.emptyOpenNext}</EmptyState>
          ) : (
            <EmptyState title={listWords.emptyAll}>{listWords.emptyAllNext}</EmptyState>
          )
        }
        pages={pagesOf(page, after => listHref(CASE_REPORTS_PATH, { show: selection, ...centre }, after))}
      />
    </>
  );
}

function Drafts({ drafts }: Pick<ReportListProps, 'drafts'>) {
  if (drafts.length === 0) return null;
  return (
    <DataTable
      caption={listWords.drafts}
      showsCaption
      rows={drafts}
      empty={null}
      rowHref={({ draftId }) => newReportHref({ draft: draftId })}
      columns={[
        {
          key: 'name',
          heading: listWords.draft,
          primary: true,
          cell: ({ answers }) => listWords.draftOf(textsOf(answers, 'name')[0] ?? ''),
        },
        { key: 'saved', heading: listWords.savedAt, cell: ({ savedAt }) => staffDateTime(savedAt) },
      ]}
    />
  );
}

type QualityListProps = Pick<ReportListProps, 'page' | 'now'> & { readonly flaw: QualityFlaw };

/** Reports that cannot be analysed as they are (F-05), by what is wrong with them. */
export const QualityList = ({ page, flaw, now }: QualityListProps) => (
  <>
    <PageHeading title={listWords.qualityTitle} below={listWords.qualityLead} />
    <Tabs
      label={listWords.qualityTitle}
      tabs={QUALITY_FLAWS.map(each => ({
        href: listHref(QUALITY_PATH, { flaw: each }, null),
        label: words.flaws[each],
        current: each === flaw,
      }))}
    />
    <ReportTable
      caption={words.flaws[flaw]}
      rows={page.rows}
      visible={page.visible}
      now={now}
      empty={<EmptyState title={listWords.emptyQuality} />}
      pages={pagesOf(page, after => listHref(QUALITY_PATH, { flaw }, after))}
    />
  </>
);

const pagesOf = (
  { next }: CaseReportPage,
  hrefOf: (after: ReportPosition) => string,
): PaginationProps | undefined => (next === null ? undefined : { nextHref: hrefOf(next) });
