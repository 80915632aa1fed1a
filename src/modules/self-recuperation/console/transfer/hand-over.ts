import type { RouteRequest } from '../../../../platform/http/route.ts';
import type { Transfer } from '../../domain/transfer.ts';
import { type CallerView, openCaller } from '../../use-cases/open-caller.use-case.ts';
import { transferFiling } from '../../use-cases/transfer-filing.use-case.ts';
import { callerOf, drawCaller } from '../phone-desk/caller.route.tsx';
import { type DeskPages, operatorOf } from '../phone-desk/desk-pages.ts';
import { callerPath } from '../phone-desk/paths.ts';

/**
 * Goes on with a caller who is known to this operator and can be handed over; anybody else is led to the caller's page,
 * which asks who they are or says why not.
 */
export async function withTransferable(
  deps: DeskPages,
  request: RouteRequest,
  go: (view: CallerView) => Promise<Response>,
): Promise<Response> {
  const caller = await callerOf(deps, request);
  if (caller === null) return request.notFound();
  return caller.kind === 'open' && caller.refusal === null
    ? go(caller)
    : request.seeOther(callerPath(caller.filing.filingId));
}

/** Hands the person over, and shows their page: done, or why not. */
export async function handOver(
  deps: DeskPages,
  request: RouteRequest,
  { filing }: CallerView,
  transfer: Transfer,
): Promise<Response> {
  const { filingId } = filing;
  const operator = operatorOf(request);
  const done = await transferFiling(deps, operator, filingId, transfer);
  if (done.ok) return request.seeOther(callerPath(filingId));
  const view = await openCaller(deps, operator, filingId);
  if (view === null) return request.notFound();
  return view.kind === 'open'
    ? drawCaller(deps, request, view, done.reason)
    : request.seeOther(callerPath(filingId));
}
