import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readJudgements } from '../../../persons/index.ts';
import { entryErrors, likeReported, readEntryForm, typedFields } from '../../../test-reports/index.ts';
import { enterFromSheet } from '../../use-cases/enter-from-sheet.use-case.ts';
import { judgeFromSheet } from '../../use-cases/judge-from-sheet.use-case.ts';
import { PATTERNS, SHEETS_PATH, sheetAfterPath, sheetPath, withQuery } from '../paths.ts';
import { ENTER_TESTS, type SheetPages, staffActor } from '../sheet-pages.ts';
import { drawSheet } from './draw-sheet.tsx';
import { answerProblem } from './sheet.route.tsx';

/** Typing tests in from a sheet, and saying whether somebody who was reported before is the same person. */
export const enterTestsRoutes = (deps: SheetPages): readonly Route[] => {
  const onSheet = (
    path: string,
    answer: (deps: SheetPages, request: RouteRequest, sheetId: Uuid) => Promise<Response>,
  ): Route => ({
    method: 'POST',
    path,
    access: ENTER_TESTS,
    handle: request => {
      const sheetId = parseUuid(request.param('sheetId'));
      return sheetId === null ? request.notFound() : answer(deps, request, sheetId);
    },
  });
  return [onSheet(PATTERNS.tests, enter), onSheet(PATTERNS.judge, judge)];
};

async function enter(deps: SheetPages, request: RouteRequest, sheetId: Uuid): Promise<Response> {
  const actor = staffActor(request);
  const form = await request.form();
  const isLast = form.text('next') === 'finish';
  const typed = readEntryForm(form, jstDate(request.now), sheetId);
  const judged = readJudgements(form);
  const entered = await enterFromSheet(deps, actor, sheetId, typed, isLast, judged);
  if (entered.ok) {
    const isAsked = (await likeReported(deps, actor, entered.value)).length > 0;
    if (isAsked) return request.seeOther(sheetAfterPath(sheetId, entered.value));
    return request.seeOther(isLast ? SHEETS_PATH : sheetPath(sheetId));
  }
  const problem = entered.reason;
  if (problem.kind === 'sheet') return answerProblem(deps, request, sheetId, problem.reason);
  return drawSheet(deps, request, sheetId, {
    typed: { raw: typed.raw, judged },
    values: typedFields(form),
    given: typed,
    formId: parseUuid(typed.formId) ?? deps.newId(),
    errors: entryErrors(problem.problems),
    status: 422,
  });
}

/** Keeps what was said about those who look like the person of the test typed in last. */
async function judge(deps: SheetPages, request: RouteRequest, sheetId: Uuid): Promise<Response> {
  const form = await request.form();
  const reportId = parseUuid(form.text('report'));
  const judgements = readJudgements(form);
  const isKnown = await judgeFromSheet(deps, staffActor(request), sheetId, reportId, judgements);
  if (!isKnown) return request.notFound();
  const isSaid = reportId !== null && judgements.size > 0;
  return request.seeOther(withQuery(sheetPath(sheetId), { told: isSaid ? 'judged' : null }));
}
