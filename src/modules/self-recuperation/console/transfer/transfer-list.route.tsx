import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { exportTransfers, showTransfers } from '../../use-cases/list-transfers.use-case.ts';
import { type DeskPages, drawDesk, operatorOf, TRANSFER } from '../phone-desk/desk-pages.ts';
import { TRANSFERS_CSV_PATH, TRANSFERS_PATH } from '../phone-desk/paths.ts';
import { TransferList } from './transfer-list.page.tsx';
import { readTransferQuery } from './transfer-list.schema.ts';
import { transfersCsv } from './transfers-csv.ts';
import { ja as words } from './words.ja.ts';

/** Who became a notified patient, and the same as a table for spreadsheets. */
export const transferListRoutes = (deps: DeskPages): readonly Route[] => [
  { method: 'GET', path: TRANSFERS_PATH, access: TRANSFER, handle: request => show(deps, request) },
  { method: 'GET', path: TRANSFERS_CSV_PATH, access: TRANSFER, handle: request => download(deps, request) },
];

async function show(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const query = readTransferQuery(request.query);
  const page = await showTransfers(deps, operatorOf(request), query, query.place);
  return drawDesk(deps, request, {
    title: words.list.title,
    children: <TransferList page={page} query={query} reasonTitle={reasonTitle(deps)} />,
  });
}

async function download(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const found = await exportTransfers(deps, operatorOf(request), readTransferQuery(request.query));
  return sendCsv(request, `transfers-${jstDate(request.now)}.csv`, transfersCsv(found, reasonTitle(deps)));
}

/** The title of a reason in whichever version of the rule knows it; an old transfer keeps its own. */
const reasonTitle =
  ({ rulebook }: DeskPages) =>
  (wanted: string): string =>
    rulebook.mealService.flatMap(rule => rule.reasons).findLast(({ code }) => code === wanted)?.title ??
    wanted;
