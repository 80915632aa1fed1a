import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../../../../ui/page-links/page-links.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { BASIS_STATUSES, type BasisStatus } from '../../domain/bases/basis-steps.ts';
import { URGENT_ALARM_DAYS } from '../../domain/bases/expiry.ts';
import type { BasisModel } from '../../use-cases/bases/legal-bases.use-case.ts';
import type { EndingPaper } from '../../use-cases/bases/watch-expiry.ts';
import type { Listed } from '../../use-cases/bases/write-register.ts';
import { BasisStatusTag } from './basis-status.tsx';
import { ja as pages } from './page-words.ja.ts';
import {
  after,
  basesPath,
  basisPath,
  MATTERS_PATH,
  NEW_BASIS_PATH,
  NOTICES_PATH,
  paperPath,
} from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.bases;

/** Every legal basis, and what ends soon (M-07). */
export function BasesPage({
  page,
  status,
  ending,
  nameOf,
  mayManage,
}: {
  readonly page: Listed<BasisModel>;
  readonly status: BasisStatus | null;
  readonly ending: readonly EndingPaper[];
  readonly nameOf: (municipality: string | null) => string;
  readonly mayManage: boolean;
}) {
  const last = page.rows.at(-1);
  return (
    <>
      <PageHeading
        title={text.title}
        below={text.below}
        actions={
          mayManage ? (
            <ButtonLink href={NEW_BASIS_PATH} shortcut="n">
              {text.add}
            </ButtonLink>
          ) : undefined
        }
      />
      <Ending ending={ending} />
      <Tabs
        label={text.tabs}
        tabs={[null, ...BASIS_STATUSES].map(each => ({
          href: basesPath(each),
          label: each === null ? text.all : words.statuses[each],
          current: each === status,
        }))}
      />
      <DataTable
        caption={text.title}
        rows={page.rows}
        rowHref={({ basisId }) => basisPath(basisId)}
        columns={[
          {
            key: 'title',
            heading: text.columns.title,
            primary: true,
            wide: true,
            cell: ({ title }) => title,
          },
          {
            key: 'category',
            heading: text.columns.category,
            cell: ({ category }) => words.categories[category],
          },
          {
            key: 'receiver',
            heading: text.columns.receiver,
            cell: ({ municipality }) => nameOf(municipality),
          },
          {
            key: 'period',
            heading: text.columns.period,
            cell: ({ validFrom, lastDay }) => words.period(validFrom, lastDay),
          },
          {
            key: 'status',
            heading: text.columns.status,
            cell: ({ status: each }) => <BasisStatusTag status={each} />,
          },
        ]}
        empty={
          <EmptyState title={status === null ? text.none : text.noneOfStatus}>
            <p>{status === null ? text.noneText : text.noneOfStatusText}</p>
          </EmptyState>
        }
        pages={
          page.hasNext && last !== undefined
            ? { nextHref: after(basesPath(status), last.basisId) }
            : undefined
        }
      />
      <PageLinks
        label={words.navigation.bases}
        links={[
          { href: MATTERS_PATH, label: text.matters },
          { href: NOTICES_PATH, label: text.notices },
        ]}
      />
    </>
  );
}

function Ending({ ending }: { readonly ending: readonly EndingPaper[] }) {
  if (ending.length === 0) return null;
  return (
    <>
      <Notice
        tone={ending.some(({ alarm }) => alarm === URGENT_ALARM_DAYS) ? 'urgent' : 'warn'}
        title={text.ending(ending.length)}
      />
      <DataTable
        caption={text.ending(ending.length)}
        rows={ending}
        rowHref={({ kind, id }) => paperPath(kind, id)}
        columns={[
          {
            key: 'title',
            heading: text.endingColumns.title,
            primary: true,
            wide: true,
            cell: ({ title }) => title,
          },
          { key: 'kind', heading: text.endingColumns.kind, cell: ({ kind }) => text.kinds[kind] },
          {
            key: 'lastDay',
            heading: text.endingColumns.lastDay,
            nowrap: true,
            cell: ({ lastDay }) => lastDay,
          },
          {
            key: 'alarm',
            heading: text.endingColumns.alarm,
            cell: ({ alarm }) => (
              <Tag tone={alarm === URGENT_ALARM_DAYS ? 'urgent' : 'caution'}>{text.alarm(alarm)}</Tag>
            ),
          },
        ]}
        empty={null}
      />
    </>
  );
}
