import { staffActorOf } from '../../../../platform/db/actor.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../../ui/console-frame.ts';
import type { DateInput } from '../../../../ui/date-field/date-input.ts';
import type { Rulebook } from '../../../rulebook/index.ts';
import type { FindCallerDeps, Operator } from '../../use-cases/find-caller.use-case.ts';
import type { TransferListDeps } from '../../use-cases/list-transfers.use-case.ts';
import type { OpenCallerDeps } from '../../use-cases/open-caller.use-case.ts';
import type { TransferDeps } from '../../use-cases/transfer-filing.use-case.ts';

/** What the pages of the desk work with. */
export type DeskPages = FindCallerDeps &
  OpenCallerDeps &
  TransferDeps &
  TransferListDeps & { readonly rulebook: Rulebook; readonly frame: ConsoleFrame };

/** The permission that every page of the desk needs. */
export const TRANSFER: Access = { kind: 'staff', permission: 'case.transfer' };

/** The caller of a page, a member of the staff, as the one who acts. */
export function operatorOf(request: RouteRequest): Operator {
  return staffActorOf(staffCaller(request));
}

/** Draws a page of the desk and answers with it. */
export async function drawDesk(
  { frame }: Pick<DeskPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}

/** The three boxes of a date field as they were typed. */
export const dateInputIn = (form: Form, name: string): DateInput => ({
  year: form.text(`${name}-year`),
  month: form.text(`${name}-month`),
  day: form.text(`${name}-day`),
});
