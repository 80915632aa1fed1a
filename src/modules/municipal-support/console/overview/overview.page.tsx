import type { Instant } from '../../../../kernel/instant.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { longDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { Overview } from '../../use-cases/overview.use-case.ts';
import { casesHref } from '../cases/case-list.schema.ts';
import { offersHref } from '../offers/offers.schema.ts';
import { supportPaths } from '../paths.ts';
import { ProgrammeNotice } from '../programme-notice.tsx';
import { nameText, staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface OverviewPageProps {
  readonly overview: Overview;
  readonly now: Instant;
}

type Work = keyof typeof words.rows;

/** What waits for the unit today, the most urgent first. */
export const OverviewPage = ({ overview, now }: OverviewPageProps) => (
  <>
    <PageHeading title={words.title} above={longDate(jstDate(now))} below={decidersText(overview)} />
    <ProgrammeNotice programme={overview.programme} now={now} />
    <Recalled overview={overview} />
    <DataTable
      caption={words.work}
      rows={workOf(overview).filter(({ count }) => count > 0)}
      rowHref={({ href }) => href}
      empty={<EmptyState title={words.allDone} />}
      columns={[
        { key: 'work', heading: words.columns.work, primary: true, cell: ({ work }) => words.rows[work] },
        { key: 'count', heading: words.columns.count, numeric: true, cell: ({ count }) => count },
        { key: 'next', heading: words.columns.next, cell: ({ work }) => words.next[work] },
      ]}
    />
  </>
);

const decidersText = ({ deciders, staff }: Overview): string =>
  deciders.length === 0
    ? words.nobody
    : words.deciders(deciders.map(({ accountId }) => staffText(staff, accountId)).join(shared.separator));

const Recalled = ({ overview: { recalled } }: Pick<OverviewPageProps, 'overview'>) =>
  recalled.length === 0 ? null : (
    <Notice tone="urgent" title={words.recalledTitle}>
      <ul>
        {recalled.map(row => (
          <li>
            <a href={supportPaths.case(row.supportCaseId)}>{nameText(row)}</a>{' '}
            {row.recalledAt === null ? null : staffDateTime(row.recalledAt)}
          </li>
        ))}
      </ul>
      <p>
        <a href={casesHref({ ...everybody, part: 'recalled' })}>{words.recalledAll}</a>
      </p>
    </Notice>
  );

const everybody = { population: null, source: null, assignedTo: null };

function workOf({ offers, counts, openDecisions, likelySame }: Overview): readonly {
  readonly work: Work;
  readonly count: number;
  readonly href: string;
}[] {
  const check = casesHref({ ...everybody, part: 'check' });
  const support = casesHref({ ...everybody, part: 'support' });
  return [
    { work: 'emergency', count: counts.get('emergency') ?? 0, href: support },
    { work: 'offersNow', count: offers.now, href: offersHref('now') },
    { work: 'eligibility', count: counts.get('eligibility') ?? 0, href: check },
    { work: 'decisions', count: openDecisions, href: supportPaths.decisions },
    { work: 'same', count: likelySame, href: casesHref({ ...everybody, part: 'offer' }) },
    { work: 'wrongNumber', count: offers['wrong-number'], href: offersHref('wrong-number') },
    { work: 'offersLater', count: offers.later, href: offersHref('later') },
    { work: 'active', count: counts.get('active') ?? 0, href: support },
    {
      work: 'settlement',
      count: counts.get('settlement') ?? 0,
      href: casesHref({ ...everybody, part: 'settlement' }),
    },
  ];
}
