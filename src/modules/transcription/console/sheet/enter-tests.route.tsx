import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { entryErrors, readEntryForm, typedFields } from '../../../test-reports/index.ts';
import { enterFromSheet } from '../../use-cases/enter-from-sheet.use-case.ts';
import { PATTERNS, SHEETS_PATH, sheetPath } from '../paths.ts';
import { ENTER_TESTS, type SheetPages, staffActor } from '../sheet-pages.ts';
import { drawSheet } from './draw-sheet.tsx';
import { answerProblem } from './sheet.route.tsx';

/** Typing a test in from a sheet. */
export const enterTestsRoute = (deps: SheetPages): Route => ({
  method: 'POST',
  path: PATTERNS.tests,
  access: ENTER_TESTS,
  handle: request => {
    const sheetId = parseUuid(request.param('sheetId'));
    return sheetId === null ? request.notFound() : enter(deps, request, sheetId);
  },
});

async function enter(deps: SheetPages, request: RouteRequest, sheetId: Uuid): Promise<Response> {
  const form = await request.form();
  const isLast = form.text('next') === 'finish';
  const typed = readEntryForm(form, jstDate(request.now), sheetId);
  const entered = await enterFromSheet(deps, staffActor(request), sheetId, typed, isLast);
  if (entered.ok) return request.seeOther(isLast ? SHEETS_PATH : sheetPath(sheetId));
  const problem = entered.reason;
  if (problem.kind === 'sheet') return answerProblem(deps, request, sheetId, problem.reason);
  return drawSheet(deps, request, sheetId, {
    values: typedFields(form),
    given: typed,
    formId: parseUuid(typed.formId) ?? deps.newId(),
    errors: entryErrors(problem.problems),
    status: 422,
  });
}
