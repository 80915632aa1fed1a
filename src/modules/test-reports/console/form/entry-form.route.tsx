import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readJudgements } from '../../../persons/index.ts';
import { enterTest } from '../../use-cases/enter-test.use-case.ts';
import { listFacilities } from '../../use-cases/find-facilities.use-case.ts';
import { judgeReport, likeReported, likeTyped } from '../../use-cases/judge-likeness.use-case.ts';
import { type PreparedEntry, prepareEntry } from '../../use-cases/prepare-entry.use-case.ts';
import { NEW_TEST_PATH, PATTERNS, withQuery } from '../paths.ts';
import { drawPage, isAuthority, REPORT_TESTS, staffActor, type TestPages } from '../test-pages.ts';
import { ChooseFacilityPage } from './choose-facility.page.tsx';
import { type EntryErrors, entryErrors, NO_ERRORS } from './entry-errors.ts';
import { EntryFormPage, type EntryFormProps } from './entry-form.page.tsx';
import { readEntryForm, typedFields } from './entry-form.schema.ts';
import { ja as words } from './words.ja.ts';

/** The form of one test. */
export const entryFormRoutes = (deps: TestPages): readonly Route[] => [
  { method: 'GET', path: NEW_TEST_PATH, access: REPORT_TESTS, handle: request => show(deps, request) },
  { method: 'POST', path: NEW_TEST_PATH, access: REPORT_TESTS, handle: request => enter(deps, request) },
  { method: 'POST', path: PATTERNS.judge, access: REPORT_TESTS, handle: request => judge(deps, request) },
];

async function show(deps: TestPages, request: RouteRequest): Promise<Response> {
  const actor = staffActor(request);
  const prepared = await prepareEntry(deps, actor, {
    facilityId: parseUuid(request.query('facility') ?? ''),
    copiedFrom: parseUuid(request.query('copy') ?? ''),
    done: parseUuid(request.query('done') ?? ''),
    copies: request.query('copies') === 'person' ? 'person' : 'test',
  });
  if (prepared === null) return chooseFacility(deps, request, NEW_TEST_PATH);
  const { done } = prepared;
  return draw(deps, request, {
    ...prepared,
    errors: NO_ERRORS,
    formId: deps.newId(),
    candidates: [],
    judged: new Map(),
    likeDone: done === null ? [] : await likeReported(deps, actor, done.reportId),
    isJudged: request.query('told') === 'judged',
  });
}

/** Keeps what was said about those who look like the person of the report entered last, and goes on with the next one. */
async function judge(deps: TestPages, request: RouteRequest): Promise<Response> {
  const reportId = parseUuid(request.param('testId'));
  const judgements = readJudgements(await request.form());
  const report = reportId && (await judgeReport(deps, staffActor(request), reportId, judgements));
  if (report === null) return request.notFound();
  return request.seeOther(
    withQuery(NEW_TEST_PATH, {
      facility: isAuthority(request) ? report.facilityId : null,
      done: report.reportId,
      told: judgements.size === 0 ? null : 'judged',
    }),
  );
}

/** The page on which the authority's staff say for whom they enter. */
export async function chooseFacility(
  deps: TestPages,
  request: RouteRequest,
  path: string,
): Promise<Response> {
  const text = request.query('text') ?? '';
  const found = await listFacilities(deps, staffActor(request), text);
  return drawPage(deps, request, {
    title: words.chooseTitle,
    children: <ChooseFacilityPage path={path} text={text} found={found} />,
  });
}

async function enter(deps: TestPages, request: RouteRequest): Promise<Response> {
  const actor = staffActor(request);
  const form = await request.form();
  const typed = readEntryForm(form, jstDate(request.now), null);
  const judged = readJudgements(form);
  const entered = await enterTest(deps, actor, typed, judged);
  if (entered.ok) {
    const facility = isAuthority(request) ? typed.facilityId : null;
    return request.seeOther(withQuery(NEW_TEST_PATH, { facility, done: entered.value }));
  }
  const prepared = await prepareEntry(deps, actor, nothingCopied(typed.facilityId));
  if (prepared === null) return chooseFacility(deps, request, NEW_TEST_PATH);
  return drawAgain(deps, request, prepared, entryErrors(entered.reason), {
    values: typedFields(form),
    formId: parseUuid(typed.formId) ?? deps.newId(),
    proxy: isAuthority(request) ? typed : null,
    candidates: await likeTyped(deps, actor, prepared.facility.facilityId, typed.raw),
    judged,
  });
}

const nothingCopied = (facilityId: Uuid | null) =>
  ({ facilityId, copiedFrom: null, done: null, copies: 'test' }) as const;

const drawAgain = (
  deps: TestPages,
  request: RouteRequest,
  prepared: PreparedEntry,
  errors: EntryErrors,
  kept: Pick<EntryFormProps, 'values' | 'formId' | 'proxy' | 'candidates' | 'judged'>,
) => draw(deps, request, { ...prepared, ...kept, errors, likeDone: [], isJudged: false }, 422);

const draw = (
  deps: TestPages,
  request: RouteRequest,
  props: Omit<EntryFormProps, 'today'>,
  status: 200 | 422 = 200,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    {
      title: words.title,
      hasErrors: status === 422,
      islands: ['shown-when'],
      shortcuts: [
        { keys: 'd', label: words.keys.day },
        { keys: 'p', label: words.keys.positive },
        { keys: 'n', label: words.keys.negative },
        { keys: 'h', label: words.keys.indeterminate },
        { keys: 'g', label: words.grid },
        ...(props.likeDone.length === 0 ? [] : [{ keys: 'm', label: words.judge }]),
      ],
      children: <EntryFormPage {...props} today={jstDate(request.now)} />,
    },
    status,
  );
