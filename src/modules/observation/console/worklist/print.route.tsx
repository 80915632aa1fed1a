import { jstDate } from '../../../../kernel/instant.ts';
import { ageOn } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import { printWorklist, type WorklistLine } from '../../use-cases/show-worklist.use-case.ts';
import { type ConsolePages, drawPage, staffActor, WORK_ON_TASKS } from '../console-pages.ts';
import { PRINT_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { whyText } from './why-text.ts';
import { ja as words } from './words.ja.ts';
import { readWorklistQuery } from './worklist.schema.ts';
import { Due } from './worklist-table.tsx';

/** The list with telephone numbers and room to write, for a round of calls on paper. */
export const printRoute = (deps: ConsolePages): Route => ({
  method: 'GET',
  path: PRINT_PATH,
  access: WORK_ON_TASKS,
  handle: request => print(deps, request),
});

async function print(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const { share } = readWorklistQuery(request.query);
  const { lines, total } = await printWorklist(deps, staffActor(request), share);
  const title = words.printTitle(words.shares[share]);
  return drawPage(deps, request, {
    title,
    children: (
      <>
        <PageHeading
          title={title}
          below={words.printBelow(staffDateTime(request.now), lines.length, total)}
        />
        <DataTable
          caption={title}
          columns={columnsFor(deps, request)}
          rows={lines}
          empty={<EmptyState title={words.emptyTitle} />}
        />
      </>
    ),
  });
}

function columnsFor(
  { rulebook }: Pick<ConsolePages, 'rulebook'>,
  { now }: Pick<RouteRequest, 'now'>,
): readonly Column<WorklistLine>[] {
  const question = describeQuestion(rulebook, now);
  return [
    {
      key: 'name',
      heading: words.columns.name,
      cell: line => `${line.name} ${shared.age(ageOn(line.birthDate, jstDate(now)))}`,
    },
    {
      key: 'phone',
      heading: words.printColumns.phone,
      nowrap: true,
      cell: line => <Telephone number={line.phone} />,
    },
    {
      key: 'why',
      heading: words.columns.why,
      cell: line => `${shared.kinds[line.kind]} ${whyText(line, question)}`,
    },
    { key: 'due', heading: words.columns.due, cell: line => <Due line={line} now={now} /> },
    {
      key: 'attempts',
      heading: words.columns.attempts,
      numeric: true,
      cell: line => words.attempts(line.attempts),
    },
    { key: 'result', heading: words.printColumns.result, wide: true, cell: () => '' },
  ];
}
