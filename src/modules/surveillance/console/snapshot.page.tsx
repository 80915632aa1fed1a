import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { longDate } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import type { Difference } from '../domain/difference.ts';
import type { SnapshotView } from '../use-cases/compare-snapshot.use-case.ts';
import { partText } from './part-text.ts';
import { SNAPSHOTS_PATH } from './paths.ts';
import { ja as words } from './snapshot-words.ja.ts';
import { signed } from './snapshots.page.tsx';
import type { SurveillancePages } from './surveillance-pages.ts';

export interface SnapshotPageProps {
  readonly deps: Pick<SurveillancePages, 'municipalityName'>;
  readonly view: SnapshotView;
}

/** One snapshot: whether it can be counted again, and every figure that is another one now (F-07). */
export const SnapshotPage = ({ deps, view }: SnapshotPageProps) => (
  <>
    <PageHeading
      title={words.oneTitle(longDate(view.snapshotOn))}
      above={<a href={SNAPSHOTS_PATH}>{words.back}</a>}
      below={words.below}
    />
    <Notice
      tone={view.isReproduced ? 'success' : 'urgent'}
      title={view.isReproduced ? words.reproduced : words.notReproduced}
    >
      <p>{view.isReproduced ? words.reproducedText : words.notReproducedText}</p>
    </Notice>
    {view.places.length === 0 ? null : (
      <DataTable
        caption={words.placesOn}
        showsCaption
        columns={[
          {
            key: 'place',
            heading: words.place,
            primary: true,
            cell: ({ question, part }: Difference) => partText(deps, question, part),
          },
          ...COUNT_COLUMNS,
        ]}
        rows={view.places}
        empty={null}
      />
    )}
    <DataTable
      caption={words.differences}
      showsCaption
      columns={columnsFor(deps)}
      rows={view.differences}
      empty={
        <EmptyState title={words.same}>
          <p>{words.sameText}</p>
        </EmptyState>
      }
    />
  </>
);

const COUNT_COLUMNS: readonly Column<Difference>[] = [
  {
    key: 'counted',
    heading: words.columns.counted,
    numeric: true,
    cell: difference => difference.counted.toLocaleString('ja'),
  },
  {
    key: 'now',
    heading: words.columns.now,
    numeric: true,
    cell: ({ now }) => now.toLocaleString('ja'),
  },
  {
    key: 'difference',
    heading: words.columns.difference,
    numeric: true,
    cell: difference => signed(difference.now - difference.counted),
  },
];

const columnsFor = (deps: SnapshotPageProps['deps']): readonly Column<Difference>[] => [
  {
    key: 'question',
    heading: words.question,
    primary: true,
    cell: ({ question }) => words.questions[question],
  },
  { key: 'day', heading: words.columns.day, nowrap: true, cell: ({ day }) => longDate(day) },
  {
    key: 'part',
    heading: words.part,
    cell: ({ question, part }) => partText(deps, question, part) ?? words.whole,
  },
  ...COUNT_COLUMNS,
];
