import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import {
  type Access,
  type PageStatus,
  type RouteRequest,
  staffCaller,
} from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import type { GoodsDeps } from '../use-cases/goods-deps.ts';

/** What the pages for staff work with. */
export interface GoodsPages extends GoodsDeps {
  readonly frame: ConsoleFrame;
}

export const WORK_ON_GOODS: Access = { kind: 'staff', permission: 'support.work' };
export const MANAGE_GOODS: Access = { kind: 'staff', permission: 'support.manage' };
export const READ_FIGURES: Access = { kind: 'staff', permission: 'support.report' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Whether the caller leads the unit or stands in for who does. */
export const mayManage = (request: RouteRequest): boolean =>
  mayStaff(staffCaller(request).role, 'support.manage');

/** The id that the address names; null when it is none. */
export const idIn = (request: RouteRequest, name: string): Uuid | null => parseUuid(request.param(name));

/** The id in the query; null when it is none. */
export const queryId = (request: RouteRequest, name: string): Uuid | null =>
  parseUuid(request.query(name) ?? '');

/** The day in the query, as people write it; null when there is none that can be read. */
export function dayIn(request: RouteRequest): PlainDate | null {
  const text = request.query('day') ?? '';
  return parsePlainDate(text) ?? readDayNear(text, jstDate(request.now));
}

/** The first day of the month in the query (`2022-02`); null when there is none. */
export const monthIn = (request: RouteRequest): PlainDate | null =>
  parsePlainDate(`${request.query('month') ?? ''}-01`);

/** Draws a page of the console and answers with it. */
export async function drawPage(
  deps: Pick<GoodsPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: PageStatus = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(
    await deps.frame({ caller: staffCaller(request), path: request.path }, content),
    status,
  );
}
