import type { Instant } from '../../../../kernel/instant.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { QUALITY_FLAWS, type QualityFlaw } from '../../domain/data-quality.ts';
import type { CaseReportPage } from '../../use-cases/list-case-reports.use-case.ts';
import { QUALITY_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { listHref } from './report-list.schema.ts';
import { ReportTable } from './report-table.tsx';
import { ja as listWords } from './words.ja.ts';

type QualityListProps = {
  readonly page: CaseReportPage;
  readonly flaw: QualityFlaw;
  readonly now: Instant;
};

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
      pages={page.next === null ? undefined : { nextHref: listHref(QUALITY_PATH, { flaw }, page.next) }}
    />
  </>
);
