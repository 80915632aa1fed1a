import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import type { EntryCandidate, Judgement } from '../../../persons/index.ts';
import {
  type EntryErrors,
  type GivenChannel,
  likeReported,
  likeTyped,
  NO_ERRORS,
  prepareEntry,
  type RawTestEntry,
} from '../../../test-reports/index.ts';
import type { MoveProblem } from '../../use-cases/move-sheet.use-case.ts';
import { type ShownSheet, showSheet } from '../../use-cases/show-sheet.use-case.ts';
import { drawPage, type SheetPages, staffActor } from '../sheet-pages.ts';
import { ja as shared } from '../words.ja.ts';
import type { LikeLast } from './like-last.tsx';
import { SheetPage } from './sheet.page.tsx';
import { type EntryInHand, SheetWork } from './sheet-work.tsx';
import { ja as words } from './words.ja.ts';

/** What a page of a sheet keeps when something has to be put right. */
export interface KeptSheet {
  readonly values?: RawTestEntry;
  /** The same as it was read, and what was said about those who look like its person. */
  readonly typed?: { readonly raw: RawTestEntry; readonly judged: ReadonlyMap<string, Judgement> };
  readonly given?: Pick<GivenChannel, 'channelReason' | 'channelNote'>;
  readonly formId?: Uuid;
  readonly errors?: EntryErrors;
  readonly status?: 200 | 409 | 422;
}

/** Draws the page of one sheet; the site's 404 when there is none. */
export async function drawSheet(
  deps: SheetPages,
  request: RouteRequest,
  sheetId: Uuid,
  { errors = NO_ERRORS, status = 200, ...kept }: KeptSheet = {},
): Promise<Response> {
  const actor = staffActor(request);
  const shown = await showSheet(deps, actor, sheetId);
  if (shown === null) return request.notFound();
  const may = (permission: string) => deps.mayStaff(staffCaller(request).role, permission);
  const likeDone = may('test.report') ? await likeLast(deps, request, shown) : null;
  return drawPage(
    deps,
    request,
    {
      title: words.title(shown.facility?.name ?? shared.noFacility),
      hasErrors: errors.summary.length > 0,
      islands: ['image-viewer', 'shown-when'],
      shortcuts: likeDone === null ? [] : [{ keys: 'm', label: words.judge }],
      children: (
        <SheetPage
          shown={shown}
          now={request.now}
          errors={errors.summary}
          likeDone={likeDone}
          isJudged={request.query('told') === 'judged'}
          isMine={shown.sheet.claimedBy === actor.id}
          work={
            <SheetWork
              shown={shown}
              entry={may('test.report') ? await entryInHand(deps, request, shown, kept) : null}
              mayReportCases={may('case-report.submit')}
              errors={errors}
            />
          }
        />
      ),
    },
    status,
  );
}

/** Who looks like the person of the test that was typed in last, while that is to be asked. */
async function likeLast(
  deps: SheetPages,
  request: RouteRequest,
  { entered }: ShownSheet,
): Promise<LikeLast | null> {
  const reportId = parseUuid(request.query('done') ?? '');
  if (reportId === null || !entered.testReports.includes(reportId)) return null;
  const candidates = await likeReported(deps, staffActor(request), reportId);
  return candidates.length === 0 ? null : { reportId, candidates };
}

async function entryInHand(
  deps: SheetPages,
  request: RouteRequest,
  { sheet, entered }: ShownSheet,
  kept: KeptSheet,
): Promise<EntryInHand | null> {
  if (sheet.facilityId === null || sheet.claimedBy !== staffActor(request).id) return null;
  const prepared = await prepareEntry(deps, staffActor(request), {
    facilityId: sheet.facilityId,
    copiedFrom: entered.testReports.at(-1) ?? null,
    done: null,
    copies: 'test',
  });
  if (prepared === null) return null;
  return {
    values: kept.values ?? prepared.values,
    given: {
      channel: sheet.channel,
      channelReason: prepared.proxy?.channelReason ?? '',
      channelNote: '',
      ...kept.given,
    },
    formId: kept.formId ?? deps.newId(),
    today: jstDate(request.now),
    candidates: await likeInHand(deps, request, sheet.facilityId, kept),
    judged: kept.typed?.judged,
  };
}

const likeInHand = async (
  deps: SheetPages,
  request: RouteRequest,
  facilityId: Uuid,
  { typed }: KeptSheet,
): Promise<readonly EntryCandidate[]> =>
  typed === undefined ? [] : likeTyped(deps, staffActor(request), facilityId, typed.raw);

const FIELD_OF: Readonly<Partial<Record<MoveProblem | 'unknown-facility', string>>> = {
  'reason-missing': 'reason',
  'note-missing': 'note',
  'unknown-facility': 'facilityCode',
};

/** Says in words why nothing became of an act, above the page as it stands now. */
export function drawProblem(
  deps: SheetPages,
  request: RouteRequest,
  sheetId: Uuid,
  problem: Exclude<MoveProblem, 'no-such-sheet'> | 'unknown-facility',
): Promise<Response> {
  const name = FIELD_OF[problem];
  const message = words.problems[problem];
  return drawSheet(deps, request, sheetId, {
    errors: { summary: [{ name, message }], of: field => (field === name ? message : undefined) },
    status: name === undefined ? 409 : 422,
  });
}
