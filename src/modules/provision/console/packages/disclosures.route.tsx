import { csvText } from '../../../../kernel/csv-text.ts';
import { parseUuid } from '../../../../kernel/ids.ts';
import { jstWallTime, parseInstant } from '../../../../kernel/instant.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import {
  type DisclosureQuery,
  exportDisclosures,
  searchDisclosures,
} from '../../use-cases/packages/search-disclosures.use-case.ts';
import { showStatement } from '../../use-cases/packages/show-statement.use-case.ts';
import { DisclosuresPage, type TypedDisclosureQuery } from './disclosures.page.tsx';
import { ja as words } from './ledger-words.ja.ts';
import { drawPage, type PackagePages, READ_DISCLOSURES, receiverName, staffActor } from './package-pages.ts';
import { fieldsText } from './package-text.ts';
import { DISCLOSURES_CSV_PATH, DISCLOSURES_PATH, STATEMENT_PATH } from './paths.ts';
import { StatementPage } from './statement.page.tsx';
import { ja as shared } from './words.ja.ts';

/** The ledger, as a page and as a file, and the annual statement made of it. */
export const disclosureRoutes = (deps: PackagePages): readonly Route[] => [
  { method: 'GET', path: DISCLOSURES_PATH, access: READ_DISCLOSURES, handle: request => list(deps, request) },
  {
    method: 'GET',
    path: DISCLOSURES_CSV_PATH,
    access: READ_DISCLOSURES,
    handle: request => download(deps, request),
  },
  { method: 'GET', path: STATEMENT_PATH, access: READ_DISCLOSURES, handle: request => state(deps, request) },
];

const typedIn = (request: RouteRequest): TypedDisclosureQuery => ({
  number: (request.query('number') ?? '').trim(),
  municipality: (request.query('municipality') ?? '').trim(),
  from: (request.query('from') ?? '').trim(),
  through: (request.query('through') ?? '').trim(),
});

function readQuery(typed: TypedDisclosureQuery): {
  readonly query: DisclosureQuery;
  readonly errors: readonly FormError[];
} {
  const [from, through] = [parsePlainDate(typed.from), parsePlainDate(typed.through)];
  const errors: FormError[] = [];
  if (typed.municipality !== '' && !/^[0-9]{6}$/.test(typed.municipality))
    errors.push({ name: 'municipality', message: words.problems.municipality });
  if (typed.from !== '' && from === null) errors.push({ name: 'from', message: words.problems.day });
  if (typed.through !== '' && through === null) errors.push({ name: 'through', message: words.problems.day });
  return {
    query: { number: typed.number, municipalityCode: typed.municipality || null, from, through },
    errors,
  };
}

async function list(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const typed = typedIn(request);
  const { query, errors } = readQuery(typed);
  const page =
    errors.length > 0
      ? { rows: [], hasNext: false }
      : await searchDisclosures(deps, staffActor(request), query, positionIn(request));
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: (
      <DisclosuresPage page={page} typed={typed} errors={errors} nameOf={code => receiverName(deps, code)} />
    ),
  });
}

function positionIn(request: RouteRequest) {
  const [at = '', id = '', row = ''] = (request.query('after') ?? '').split(' ');
  const [disclosedAt, packageId, rowNumber] = [parseInstant(at), parseUuid(id), Number(row)];
  return disclosedAt && packageId && Number.isInteger(rowNumber)
    ? { disclosedAt, packageId, rowNumber }
    : null;
}

async function download(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const { query, errors } = readQuery(typedIn(request));
  const found = errors.length > 0 ? [] : await exportDisclosures(deps, staffActor(request), query);
  const rows = found.map(line => [
    jstWallTime(line.disclosedAt).slice(0, 16),
    line.caseId,
    line.reference,
    words.kinds[line.kind],
    fieldsText(line.fields),
    shared.categories[line.category],
    line.municipalityCode,
    receiverName(deps, line.municipalityCode),
    line.receivingUnit,
    line.basisTitle,
    String(line.sequence),
    line.recalledAt === null ? '' : jstWallTime(line.recalledAt).slice(0, 16),
  ]);
  return sendCsv(request, 'disclosures.csv', csvText([words.csvColumns, ...rows]));
}

async function state(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const year = Number(request.query('year') ?? '');
  const statement = await showStatement(deps, staffActor(request), Number.isInteger(year) ? year : null);
  return drawPage(deps, request, {
    title: words.report.title(statement.year),
    children: <StatementPage statement={statement} nameOf={code => receiverName(deps, code)} />,
  });
}
