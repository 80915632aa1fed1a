import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { SET_ASIDE_REASONS, SHEET_KINDS } from '../../domain/sheet.ts';
import { findFacilityByCode } from '../../use-cases/find-facility.use-case.ts';
import {
  describeReceived,
  type MoveProblem,
  moveSheet,
  type SheetAct,
} from '../../use-cases/move-sheet.use-case.ts';
import { showPage } from '../../use-cases/show-sheet.use-case.ts';
import { PATTERNS, SHEETS_PATH, sheetPath } from '../paths.ts';
import { type SheetPages, staffActor, WORK_ON_SHEETS } from '../sheet-pages.ts';
import { drawProblem, drawSheet } from './draw-sheet.tsx';

/** One sheet with its pages, and what is done with it besides typing it in. */
export const sheetRoutes = (deps: SheetPages): readonly Route[] => {
  const onSheet = (
    method: Route['method'],
    path: string,
    answer: (request: RouteRequest, sheetId: Uuid) => Promise<Response>,
  ): Route => ({
    method,
    path,
    access: WORK_ON_SHEETS,
    handle: request => {
      const sheetId = parseUuid(request.param('sheetId'));
      return sheetId === null ? request.notFound() : answer(request, sheetId);
    },
  });
  const acts = (path: string, actOf: (request: RouteRequest) => Promise<SheetAct>, then?: string): Route =>
    onSheet('POST', path, async (request, sheetId) => {
      const moved = await moveSheet(deps, staffActor(request), sheetId, await actOf(request));
      return moved.ok
        ? request.seeOther(then ?? sheetPath(sheetId))
        : answerProblem(deps, request, sheetId, moved.reason);
    });
  return [
    onSheet('GET', PATTERNS.sheet, (request, sheetId) => drawSheet(deps, request, sheetId)),
    onSheet('GET', PATTERNS.page, (request, sheetId) => servePage(deps, request, sheetId)),
    onSheet('POST', PATTERNS.describe, (request, sheetId) => describe(deps, request, sheetId)),
    acts(PATTERNS.claim, claimIn),
    acts(PATTERNS.putBack, async () => ({ kind: 'put-back' }), SHEETS_PATH),
    acts(PATTERNS.finish, async () => ({ kind: 'finish' }), SHEETS_PATH),
    acts(PATTERNS.setAside, setAsideIn, SHEETS_PATH),
    acts(PATTERNS.undo, async () => ({ kind: 'undo' })),
  ];
};

const claimIn = async (request: RouteRequest): Promise<SheetAct> => ({
  kind: 'claim',
  takesOver: (await request.form()).text('takesOver') === 'yes',
});

async function setAsideIn(request: RouteRequest): Promise<SheetAct> {
  const form = await request.form();
  return {
    kind: 'set-aside',
    reason: SET_ASIDE_REASONS.find(reason => reason === form.text('reason')) ?? null,
    note: form.text('note') || null,
  };
}

/** What became of a sheet that somebody else has changed is shown as it stands. */
export const answerProblem = (
  deps: SheetPages,
  request: RouteRequest,
  sheetId: Uuid,
  problem: MoveProblem | 'unknown-facility',
): Promise<Response> =>
  problem === 'no-such-sheet' ? request.notFound() : drawProblem(deps, request, sheetId, problem);

async function describe(deps: SheetPages, request: RouteRequest, sheetId: Uuid): Promise<Response> {
  const form = await request.form();
  const facility = await findFacilityByCode(deps, staffActor(request), form.text('facilityCode'));
  if (facility === null) return answerProblem(deps, request, sheetId, 'unknown-facility');
  const described = await describeReceived(deps, staffActor(request), sheetId, {
    facilityId: facility.facilityId,
    kind: SHEET_KINDS.find(kind => kind === form.text('kind')) ?? 'unknown',
  });
  return described.ok
    ? request.seeOther(sheetPath(sheetId))
    : answerProblem(deps, request, sheetId, described.reason);
}

/** A picture stands alone in a sandbox: nothing in it can act on this site. */
async function servePage(deps: SheetPages, request: RouteRequest, sheetId: Uuid): Promise<Response> {
  const pageNo = Number(request.param('pageNo'));
  const jpeg = Number.isInteger(pageNo) ? await showPage(deps, staffActor(request), sheetId, pageNo) : null;
  if (jpeg === null) return request.notFound();
  return request.context.body(new Uint8Array(jpeg), 200, {
    'content-type': 'image/jpeg',
    'content-disposition': 'inline; filename="page.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
}
