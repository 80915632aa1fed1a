import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { SurveillanceDeps } from '../use-cases/surveillance-deps.ts';

/** What the pages of this module work with. */
export type SurveillancePages = SurveillanceDeps & {
  readonly frame: ConsoleFrame;
  /** The prefecture's name, as the public file gives it. */
  readonly prefecture: string;
};

export const READ_SURVEILLANCE: Access = { kind: 'staff', permission: 'surveillance.read' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it. */
export const drawPage = async (
  { frame }: Pick<SurveillancePages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
): Promise<Response> =>
  request.page(await frame({ caller: staffCaller(request), path: request.path }, content));
