import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import {
  type EntryErrors,
  type GivenChannel,
  NO_ERRORS,
  prepareEntry,
  type RawTestEntry,
} from '../../../test-reports/index.ts';
import type { MoveProblem } from '../../use-cases/move-sheet.use-case.ts';
import { type ShownSheet, showSheet } from '../../use-cases/show-sheet.use-case.ts';
import { drawPage, type SheetPages, staffActor } from '../sheet-pages.ts';
import { ja as shared } from '../words.ja.ts';
import { SheetPage } from './sheet.page.tsx';
import { type EntryInHand, SheetWork } from './sheet-work.tsx';
import { ja as words } from './words.ja.ts';

/** What a page of a sheet keeps when something has to be put right. */
export interface KeptSheet {
  readonly values?: RawTestEntry;
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
  return drawPage(
    deps,
    request,
    {
      title: words.title(shown.facility?.name ?? shared.noFacility),
      hasErrors: errors.summary.length > 0,
      islands: ['image-viewer', 'shown-when'],
      children: (
        <SheetPage
          shown={shown}
          now={request.now}
          errors={errors.summary}
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
  };
}

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
