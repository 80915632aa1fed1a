import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { parseInstant } from '../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { dateTimeText } from '../../../ui/date-text.ts';
import { METHODS, SPECIMENS } from '../../test-reports/index.ts';
import type { MappingProblem } from '../domain/column-mapping.ts';
import { importField } from '../domain/import-fields.ts';
import {
  type ChangeProblem,
  cancelImport,
  mapColumns,
  startImport,
} from '../use-cases/change-import.use-case.ts';
import {
  type ImportView,
  previewImport,
  showImport,
  showImports,
} from '../use-cases/show-import.use-case.ts';
import { ImportPage } from './import.page.tsx';
import { drawPage, type ImportPages, RUN_IMPORTS, staffActor } from './import-pages.ts';
import { ImportsPage } from './imports.page.tsx';
import { IMPORT_PATTERN, IMPORTS_PATH, importPath, importPattern } from './paths.ts';
import { canStart, columnField, PreviewPage } from './preview.page.tsx';
import { ja as words } from './words.ja.ts';

/** How soon the page of a running import asks for itself again, by a header that needs no script. */
const REFRESH_SECONDS = '2';

type Changed = Awaited<ReturnType<typeof cancelImport>>;
type Choices = Parameters<typeof mapColumns>[3];

/** Seeing imports, saying what their columns hold, starting and stopping them. */
export const importRoutes = (deps: ImportPages): readonly Route[] => [
  {
    method: 'GET',
    path: IMPORTS_PATH,
    access: RUN_IMPORTS,
    handle: async request => {
      const before = parseInstant(request.query('before') ?? '');
      const { imports, next } = await showImports(deps, staffActor(request), before);
      return drawPage(deps, request, {
        title: words.title,
        shortcuts: [{ keys: 'n', label: words.list.start }],
        children: <ImportsPage imports={imports} next={next} />,
      });
    },
  },
  { method: 'GET', path: IMPORT_PATTERN, access: RUN_IMPORTS, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: importPattern('columns'),
    access: RUN_IMPORTS,
    handle: async request => {
      const form = await request.form();
      const choices: Choices = {
        mapping: columnsOf(name => form.text(name)),
        defaults: defaultsOf(name => form.text(name)),
      };
      return change(deps, request, id => mapColumns(deps, staffActor(request), id, choices), choices);
    },
  },
  {
    method: 'POST',
    path: importPattern('start'),
    access: RUN_IMPORTS,
    handle: request => change(deps, request, id => startImport(deps, staffActor(request), id, 'by-job')),
  },
  {
    method: 'POST',
    path: importPattern('cancel'),
    access: RUN_IMPORTS,
    handle: request => change(deps, request, id => cancelImport(deps, staffActor(request), id)),
  },
];

const MOST_COLUMNS = 100;

const columnsOf = (text: (name: string) => string): Choices['mapping'] =>
  Array.from({ length: MOST_COLUMNS }, (_none, place) => importField(text(columnField(place))));

function defaultsOf(text: (name: string) => string): Choices['defaults'] {
  const method = METHODS.find(code => code === text('method'));
  const specimen = SPECIMENS.find(code => code === text('specimen'));
  return { ...(method !== undefined && { method }), ...(specimen !== undefined && { specimen }) };
}

async function change(
  deps: ImportPages,
  request: RouteRequest,
  act: (importId: Uuid) => Promise<Changed>,
  choices: Choices | null = null,
): Promise<Response> {
  const importId = parseUuid(request.param('importId'));
  if (importId === null) return request.notFound();
  const changed = await act(importId);
  if (changed.ok || changed.reason === 'not-now') return request.seeOther(importPath(importId));
  return isProblem(changed.reason) ? request.notFound() : show(deps, request, choices, changed.reason);
}

const isProblem = (reason: ChangeProblem | readonly MappingProblem[]): reason is ChangeProblem =>
  typeof reason === 'string';

async function show(
  deps: ImportPages,
  request: RouteRequest,
  choices: Choices | null = null,
  problems: readonly MappingProblem[] = [],
): Promise<Response> {
  const importId = parseUuid(request.param('importId'));
  const after = Number.parseInt(request.query('after') ?? '', 10);
  const view =
    importId === null
      ? null
      : await showImport(deps, staffActor(request), importId, Number.isSafeInteger(after) ? after : 0);
  if (view === null) return request.notFound();
  const { job } = view;
  if (job.status === 'uploaded' || job.status === 'previewed')
    return preview(deps, request, view, choices, problems);
  const response = await drawPage(deps, request, {
    title: job.fileName,
    shortcuts: [{ keys: 'n', label: words.job.again }],
    children: <ImportPage view={view} above={aboveOf(view)} />,
  });
  if (job.status === 'running') response.headers.set('refresh', REFRESH_SECONDS);
  return response;
}

async function preview(
  deps: ImportPages,
  request: RouteRequest,
  view: ImportView,
  choices: Choices | null,
  problems: readonly MappingProblem[],
): Promise<Response> {
  const { job } = view;
  const rows = await previewImport(deps, staffActor(request), job.importId);
  return drawPage(deps, request, {
    title: job.fileName,
    hasErrors: problems.length > 0,
    shortcuts: [
      ...(canStart(job, problems) ? [{ keys: 's', label: words.preview.start }] : []),
      { keys: 'w', label: words.preview.save },
    ],
    children: (
      <PreviewPage
        job={job}
        mapping={choices?.mapping ?? job.mapping ?? []}
        defaults={choices?.defaults ?? job.defaults}
        rows={rows}
        problems={problems}
        above={aboveOf(view)}
        codes={{ method: METHODS, specimen: SPECIMENS }}
      />
    ),
  });
}

const aboveOf = ({ job, facilityName, requestedBy }: ImportView): string =>
  words.job.above(
    facilityName ?? words.job.allFacilities,
    requestedBy ?? (job.requestedBy === null ? words.job.operator : words.job.formerStaff),
    dateTimeText(job.createdAt),
  );
