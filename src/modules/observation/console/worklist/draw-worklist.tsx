import type { Uuid } from '../../../../kernel/ids.ts';
import type { RouteRequest } from '../../../../platform/http/route.ts';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import { showTask } from '../../use-cases/show-case.use-case.ts';
import { showWorklist } from '../../use-cases/show-worklist.use-case.ts';
import { type ConsolePages, drawPage, staffActor } from '../console-pages.ts';
import { noOutcome } from './outcome-form.schema.ts';
import { ja as words } from './words.ja.ts';
import { WorklistPage, type WorklistPageProps } from './worklist.page.tsx';
import { readWorklistQuery } from './worklist.schema.ts';

/** What the page has to say about the last act. */
export type Said = Pick<WorklistPageProps, 'given' | 'errors' | 'refusal'>;

export const nothingSaid: Said = { given: noOutcome, errors: {}, refusal: null };

/** The keys of the worklist, besides those of every page of staff. */
export const worklistShortcuts = [
  { keys: 'n', label: words.keys.next },
  { keys: 'c', label: words.keys.claim },
  { keys: '1 – 6', label: words.keys.outcome },
  { keys: 'r', label: words.keys.record },
  { keys: 'u', label: words.keys.takeBack },
  { keys: 'h', label: words.keys.handover },
  { keys: 'p', label: words.keys.print },
];

/** Draws the worklist of the request's share, with this task open beside it. */
export async function draw(
  deps: ConsolePages,
  request: RouteRequest,
  taskId: Uuid | null,
  said: Said,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const actor = staffActor(request);
  const query = readWorklistQuery(request.query);
  const list = await showWorklist(deps, actor, query.share, query.after);
  const open = taskId === null ? null : await showTask(deps, actor, taskId);
  return drawPage(
    deps,
    request,
    {
      title: words.title,
      hasErrors: Object.keys(said.errors).length > 0,
      shortcuts: worklistShortcuts,
      children: (
        <WorklistPage
          {...said}
          list={list}
          query={query}
          open={open}
          staffId={actor.id}
          question={describeQuestion(deps.rulebook, request.now)}
          now={request.now}
        />
      ),
    },
    status,
  );
}
