import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { ContractsDeps } from '../use-cases/contracts-deps.ts';

/** What the pages of contracts, subsidy and costs work with. */
export type ContractPages = ContractsDeps & { readonly frame: ConsoleFrame };

export const READ_CONTRACTS: Access = { kind: 'staff', permission: 'contract.read' };
export const MANAGE_CONTRACTS: Access = { kind: 'staff', permission: 'contract.manage' };
export const DECIDE_SUBSIDY: Access = { kind: 'staff', permission: 'subsidy.decide' };
export const MANAGE_COSTS: Access = { kind: 'staff', permission: 'cost.manage' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it; 422 when it shows errors, unless another status is given. */
export async function drawPage(
  { frame }: Pick<ContractPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
