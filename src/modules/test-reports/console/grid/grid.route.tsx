import { parseUuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { blankRows, GRID_FIELDS, type GridField, isBlank, keepRefused } from '../../domain/grid.ts';
import { type EnteredGrid, enterGrid } from '../../use-cases/enter-grid.use-case.ts';
import { type PreparedEntry, prepareEntry } from '../../use-cases/prepare-entry.use-case.ts';
import { entryErrors, fieldMessage } from '../form/entry-errors.ts';
import { chooseFacility } from '../form/entry-form.route.tsx';
import { ja as formWords } from '../form/words.ja.ts';
import { GRID_PATH } from '../paths.ts';
import { drawPage, isAuthority, REPORT_TESTS, staffActor, type TestPages } from '../test-pages.ts';
import { GridPage, type GridPageProps } from './grid.page.tsx';
import { cellName, readGrid, typedRows } from './grid.schema.ts';
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
  return draw(deps, request, {
    facility: prepared.facility,
    rows: blankRows(prepared.values),
    specimen: prepared.values.specimen ?? '',
    formId: deps.newId(),
    proxy: prepared.proxy,
    errors: [],
    stored: Number.isInteger(stored) && stored > 0 ? stored : null,
  });
}

async function enter(deps: TestPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const rows = typedRows(form);
  const grid = readGrid(form, rows, jstDate(request.now));
  const entered = await enterGrid(deps, staffActor(request), grid);
  const isProxy = isAuthority(request);
  const isEmpty = rows.every(isBlank);
  if (entered.refused.size === 0 && entered.origin.length === 0 && !isEmpty) {
    const facility = isProxy ? `&facility=${grid.facilityId}` : '';
    return request.seeOther(`${GRID_PATH}?stored=${entered.stored}${facility}`);
  }
  const prepared = await prepare(deps, request, form.text('facility'));
  if (prepared === null) return chooseFacility(deps, request, GRID_PATH);
  const nothingStored = entered.origin.length > 0;
  return draw(
    deps,
    request,
    {
      facility: prepared.facility,
      rows: nothingStored ? rows : keepRefused(rows, entered.refused, prepared.values),
      specimen: grid.defaults.specimen ?? '',
      // What was stored must not answer for a line that is typed in its place later.
      formId: deps.newId(),
      proxy: isProxy ? grid : null,
      errors: isEmpty ? [{ name: cellName(0, 'patientNumber'), message: words.empty }] : errorsOf(entered),
      stored: nothingStored || isEmpty ? null : entered.stored,
    },
    422,
  );
}

/** Every problem with its line, and the box that it stands below; what has no box of its own stands below the result. */
function errorsOf({ refused, origin }: EnteredGrid): readonly FormError[] {
  const inRows = [...refused].flatMap(([place, reasons]) =>
    reasons.map(problem => ({
      name: cellName(
        place,
        GRID_FIELDS.find(field => field === problem.field) ?? ('result' satisfies GridField),
      ),
      message: words.inRow(place + 1, fieldMessage(problem)),
    })),
  );
  return [...entryErrors({ fields: [], origin }).summary, ...inRows];
}

const draw = (
  deps: TestPages,
  request: RouteRequest,
  props: GridPageProps,
  status: 200 | 422 = 200,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    {
      title: words.title,
      hasErrors: props.errors.length > 0,
      shortcuts: [{ keys: 'd', label: formWords.keys.day }],
      children: <GridPage {...props} />,
    },
    status,
  );
