import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { isBlank, type TypedRow } from '../../domain/typed-row.ts';
import { type RefusedRow, typeInResults } from '../../use-cases/type-in-results.use-case.ts';
import { type CallPages, drawPage, staffActor, WORK_ON_CALLS } from '../call-pages.ts';
import { TYPING_PATH } from '../paths.ts';
import { errorsOf, type GridLine, TypingPage, type TypingPageProps } from './typing.page.tsx';
import { BLANK_ROW, dateOfPaper, readPaperDay, readTypedRows, TYPING_LINES } from './typing.schema.ts';
import { ja as words } from './words.ja.ts';

/** Typing in what was written on the paper lists. */
export const typingRoutes = (deps: CallPages): readonly Route[] => [
  { method: 'GET', path: TYPING_PATH, access: WORK_ON_CALLS, handle: r => show(deps, r) },
  { method: 'POST', path: TYPING_PATH, access: WORK_ON_CALLS, handle: request => typeIn(deps, request) },
];

const blankLines: readonly GridLine[] = Array.from({ length: TYPING_LINES }, (_, index) => ({
  line: index + 1,
  row: BLANK_ROW,
  problem: null,
}));

const nothingTyped: TypingPageProps = { day: 'today', lines: blankLines, recorded: null, isEmpty: false };

/** After everything was taken the grid is empty again, and says how much that was. */
function show(deps: CallPages, request: RouteRequest): Promise<Response> {
  const recorded = Number(request.query('recorded'));
  const isCount = Number.isInteger(recorded) && recorded > 0 && recorded <= TYPING_LINES;
  return draw(deps, request, { ...nothingTyped, recorded: isCount ? recorded : null });
}

const draw = (deps: CallPages, request: RouteRequest, props: TypingPageProps): Promise<Response> =>
  drawPage(deps, request, {
    title: words.typingTitle,
    hasErrors: errorsOf(props.lines, props.isEmpty).length > 0,
    children: <TypingPage {...props} />,
  });

async function typeIn(deps: CallPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const rows = readTypedRows(form);
  const day = readPaperDay(form);
  if (rows.every(isBlank)) return draw(deps, request, { ...nothingTyped, day, isEmpty: true });
  const on = dateOfPaper(day, jstDate(request.now));
  const { recorded, refused } = await typeInResults(deps, staffActor(request), on, rows);
  if (refused.length === 0) return request.seeOther(`${TYPING_PATH}?recorded=${recorded}`);
  return draw(deps, request, { day, lines: keep(rows, refused), recorded, isEmpty: false });
}

/** What was taken goes, what was not stays in its line. */
const keep = (rows: readonly TypedRow[], refused: readonly RefusedRow[]): readonly GridLine[] =>
  rows.map((_, index) => {
    const line = index + 1;
    const kept = refused.find(row => row.line === line);
    return { line, row: kept?.row ?? BLANK_ROW, problem: kept?.problem ?? null };
  });
