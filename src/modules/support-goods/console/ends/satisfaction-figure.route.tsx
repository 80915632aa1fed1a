import { jstDate } from '../../../../kernel/instant.ts';
import { addDays, parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { goodShare, MARKS, type Mark, QUESTIONS, type Question } from '../../domain/satisfaction.ts';
import { type MarkCounts, showSatisfaction } from '../../use-cases/satisfaction.use-case.ts';
import { drawPage, type GoodsPages, READ_FIGURES, staffActor } from '../goods-pages.ts';
import { SATISFACTION_PATH } from '../paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.figure;
/** What is shown first: the last month. */
const DAYS_BACK = 30;

/** How content people were who answered: a figure. */
export const satisfactionFigureRoute = (deps: GoodsPages): Route => ({
  method: 'GET',
  path: SATISFACTION_PATH,
  access: READ_FIGURES,
  handle: request => show(deps, request),
});

async function show(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const today = jstDate(request.now);
  const days = {
    from: parsePlainDate(request.query('from') ?? '') ?? addDays(today, -DAYS_BACK),
    through: parsePlainDate(request.query('through') ?? '') ?? today,
  };
  const counts = await showSatisfaction(deps, staffActor(request), days);
  return drawPage(deps, request, {
    title: text.title,
    children: (
      <>
        <PageHeading title={text.title} below={text.below} />
        <FilterBar action={SATISFACTION_PATH}>
          <TextField name="from" label={text.from} value={days.from} width="medium" />
          <TextField name="through" label={text.through} value={days.through} width="medium" />
        </FilterBar>
        <DataTable
          caption={text.title}
          columns={COLUMNS}
          rows={QUESTIONS.map(question => ({ question, counts: counts[question] }))}
          empty={<EmptyState title={text.none} />}
        />
      </>
    ),
  });
}

interface Row {
  readonly question: Question;
  readonly counts: MarkCounts[Question];
}

const answers = ({ counts }: Row): number => MARKS.reduce((sum, mark) => sum + counts[mark], 0);

const markColumn = (mark: Mark): Column<Row> => ({
  key: String(mark),
  heading: words.satisfaction.marks[mark],
  numeric: true,
  cell: ({ counts }) => counts[mark],
});

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'question',
    heading: text.columns.question,
    wide: true,
    cell: ({ question }) => words.satisfaction[question],
  },
  { key: 'answers', heading: text.columns.answers, numeric: true, cell: answers },
  ...MARKS.toReversed().map(markColumn),
  {
    key: 'good',
    heading: text.columns.good,
    numeric: true,
    cell: ({ counts }) => {
      const share = goodShare(counts);
      return share === null ? text.none : text.share(share);
    },
  },
];
