import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import { findOnWorklist } from '../../use-cases/show-worklist.use-case.ts';
import { type ConsolePages, drawPage, staffActor, WORK_ON_TASKS } from '../console-pages.ts';
import { TASK_SEARCH_PATH, WORKLIST_PATH } from '../paths.ts';
import { PLACE_FIELD, SearchAnywhere, SearchBox } from './search-box.tsx';
import { ja as words } from './words.ja.ts';
import { readWorklistQuery } from './worklist.schema.ts';
import { WorklistTable } from './worklist-table.tsx';

/** Looks for a person on the worklist, whoever has them and whenever they are to be called. */
export const taskSearchRoute = (deps: ConsolePages): Route => ({
  method: 'POST',
  path: TASK_SEARCH_PATH,
  access: WORK_ON_TASKS,
  handle: request => search(deps, request),
});

async function search(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const actor = staffActor(request);
  const form = await request.form();
  const text = form.text('text');
  const place = form.text(PLACE_FIELD) === 'anywhere' ? 'anywhere' : 'beginning';
  if (text === '') return request.seeOther(WORKLIST_PATH);
  const list = await findOnWorklist(deps, actor, text, place);
  return drawPage(deps, request, {
    title: words.searchTitle,
    children: (
      <>
        <PageHeading
          title={words.searchTitle}
          actions={
            <ButtonLink href={WORKLIST_PATH} variant="secondary">
              {words.backToList}
            </ButtonLink>
          }
        />
        <SearchBox text={text} />
        {list.lines.length === 0 ? (
          <EmptyState title={words.searchEmpty}>
            <p>{words.searchEmptyText}</p>
          </EmptyState>
        ) : (
          <WorklistTable
            list={list}
            query={readWorklistQuery(() => undefined)}
            openTaskId={null}
            staffId={actor.id}
            question={describeQuestion(deps.rulebook, request.now)}
            now={request.now}
          />
        )}
        {place === 'beginning' && <SearchAnywhere text={text} />}
      </>
    ),
  });
}
