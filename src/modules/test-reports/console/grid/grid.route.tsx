import { parseUuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { blankRows, GRID_FIELDS, type GridRow, isBlank, keepRefused } from '../../domain/grid.ts';
import { PERSON_FIELDS, type TestField } from '../../domain/raw-entry.ts';
import { type EnteredGrid, enterGrid } from '../../use-cases/enter-grid.use-case.ts';
import { type PreparedEntry, prepareEntry } from '../../use-cases/prepare-entry.use-case.ts';
import { entryErrors, fieldMessage } from '../form/entry-errors.ts';
import { chooseFacility } from '../form/entry-form.route.tsx';
import { ja as formWords } from '../form/words.ja.ts';
import { GRID_PATH, withQuery } from '../paths.ts';
import { drawPage, isAuthority, REPORT_TESTS, staffActor, type TestPages } from '../test-pages.ts';
import { GridPage, type GridPageProps } from './grid.page.tsx';
import {
  cellName,
  DONE,
  doneText,
  readDone,
  readGrid,
  readGridJudgements,
  typedRows,
} from './grid.schema.ts';
import { judgeStored, likeRows, likeStored } from './grid-likeness.ts';
import { ja as words } from './words.ja.ts';

const BODY_LIMIT = 128 * 1024;

/** The grid of negatives. */
export const gridRoutes = (deps: TestPages): readonly Route[] => [
  { method: 'GET', path: GRID_PATH, access: REPORT_TESTS, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: GRID_PATH,
    access: REPORT_TESTS,
    bodyLimit: BODY_LIMIT,
    handle: request => enter(deps, request),
  },
];

const prepare = (deps: TestPages, request: RouteRequest, facility: string): Promise<PreparedEntry | null> =>
  prepareEntry(deps, staffActor(request), {
    facilityId: parseUuid(facility),
    copiedFrom: null,
    done: null,
    copies: 'test',
  });

async function show(deps: TestPages, request: RouteRequest): Promise<Response> {
  const prepared = await prepare(deps, request, request.query('facility') ?? '');
  if (prepared === null) return chooseFacility(deps, request, GRID_PATH);
  const stored = Number(request.query('stored') ?? '');
  const done = readDone(request.query(DONE) ?? '');
  return draw(deps, request, {
    facility: prepared.facility,
    rows: blankRows(prepared.values),
    specimen: prepared.values.specimen ?? '',
    formId: deps.newId(),
    proxy: prepared.proxy,
    errors: [],
    stored: Number.isInteger(stored) && stored > 0 ? stored : null,
    likeRows: new Map(),
    judged: new Map(),
    likeStored: await likeStored(deps, staffActor(request), prepared.facility.facilityId, done),
    isJudged: request.query('told') === 'judged',
  });
}

async function enter(deps: TestPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const rows = typedRows(form);
  const actor = staffActor(request);
  const grid = readGrid(form, rows, jstDate(request.now));
  const judged = readGridJudgements(form);
  const ofStored = await judgeStored(deps, actor, form);
  const entered = await enterGrid(deps, actor, grid, judged);
  const isProxy = isAuthority(request);
  const isEmpty = rows.every(isBlank) && ofStored === 'none-asked';
  if (entered.refused.size === 0 && entered.origin.length === 0 && !isEmpty)
    return request.seeOther(
      withQuery(GRID_PATH, {
        stored: entered.stored === 0 ? null : String(entered.stored),
        facility: isProxy ? grid.facilityId : null,
        [DONE]: entered.found.length === 0 ? null : doneText(entered.found),
        told: ofStored === 'said' ? 'judged' : null,
      }),
    );
  const prepared = await prepare(deps, request, form.text('facility'));
  if (prepared === null) return chooseFacility(deps, request, GRID_PATH);
  const nothingStored = entered.origin.length > 0;
  const again = nothingStored ? rows : keepRefused(rows, entered.refused, prepared.values);
  const { facilityId } = prepared.facility;
  return draw(
    deps,
    request,
    {
      facility: prepared.facility,
      rows: again,
      specimen: grid.defaults.specimen ?? '',
      // What was stored must not answer for a line that is typed in its place later.
      formId: deps.newId(),
      proxy: isProxy ? grid : null,
      errors: isEmpty
        ? [{ name: cellName(0, 'patientNumber'), message: words.empty }]
        : errorsOf(rows, entered),
      stored: nothingStored || isEmpty ? null : entered.stored,
      likeRows: await likeRows(deps, actor, facilityId, again),
      judged,
      likeStored: await likeStored(deps, actor, facilityId, entered.found),
      isJudged: ofStored === 'said',
    },
    422,
  );
}

/**
 * Every problem with its line, and the box that it stands below; what has no box of its own stands below the result. Of
 * somebody of whom nothing was typed yet it is said once that they are wanted.
 */
function errorsOf(rows: readonly GridRow[], { refused, origin }: EnteredGrid): readonly FormError[] {
  const inRows = [...refused].flatMap(([place, reasons]) => {
    const isTyped = rows[place]?.person !== undefined;
    const ofPerson = (field: TestField) => PERSON_FIELDS.find(known => known === field);
    const told = isTyped ? reasons : reasons.filter(({ field }) => ofPerson(field) === undefined);
    const named = told.map(problem => ({
      name: cellName(
        place,
        GRID_FIELDS.find(field => field === problem.field) ?? ofPerson(problem.field) ?? 'result',
      ),
      message: words.inRow(place + 1, fieldMessage(problem)),
    }));
    const wanted = { name: cellName(place, 'name'), message: words.inRow(place + 1, words.personWanted) };
    return told.length === reasons.length ? named : [...named, wanted];
  });
  return [...entryErrors({ fields: [], origin }).summary, ...inRows];
}

const draw = (
  deps: TestPages,
  request: RouteRequest,
  props: Omit<GridPageProps, 'today'>,
  status: 200 | 422 = 200,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    {
      title: words.title,
      hasErrors: props.errors.length > 0,
      shortcuts: [
        { keys: 'd', label: formWords.keys.day },
        ...(props.likeStored.length === 0 ? [] : [{ keys: 'm', label: formWords.judge }]),
      ],
      children: <GridPage {...props} today={jstDate(request.now)} />,
    },
    status,
  );
