import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { staffDateTime } from '../../../../ui/date-text.ts';
import {
  type HandoverRefusal,
  handOverCalls,
  showHandoverSheet,
  showHandovers,
} from '../../use-cases/hand-over-calls.use-case.ts';
import { type CallPages, drawPage, idIn, staffActor, WORK_ON_CALLS } from '../call-pages.ts';
import { HANDOVERS_PATH, handoverPath, PATTERNS } from '../paths.ts';
import { HandoverPage, type HandoverPageProps } from './handover.page.tsx';
import { HandoverSheetPage } from './handover-sheet.page.tsx';
import { ja as words } from './words.ja.ts';

/** The end of a shift, and the sheet that it leaves. */
export const handoverRoutes = (deps: CallPages): readonly Route[] => [
  {
    method: 'GET',
    path: HANDOVERS_PATH,
    access: WORK_ON_CALLS,
    handle: r => draw(deps, r, nothingTyped, null),
  },
  { method: 'POST', path: HANDOVERS_PATH, access: WORK_ON_CALLS, handle: r => handOver(deps, r) },
  { method: 'GET', path: PATTERNS.handover, access: WORK_ON_CALLS, handle: r => sheet(deps, r) },
];

const nothingTyped = { to: '', note: '' };

async function draw(
  deps: CallPages,
  request: RouteRequest,
  typed: HandoverPageProps['typed'],
  problem: HandoverRefusal | null,
): Promise<Response> {
  const view = await showHandovers(deps, staffActor(request));
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: problem !== null,
    children: <HandoverPage view={view} typed={typed} problem={problem} />,
  });
}

async function handOver(deps: CallPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = { to: form.text('to'), note: form.text('note') };
  const to = parseUuid(typed.to);
  if (to === null && typed.to !== '') return draw(deps, request, typed, 'no-such-colleague');
  const done = await handOverCalls(deps, staffActor(request), { to, note: typed.note });
  return done.ok ? request.seeOther(handoverPath(done.value)) : draw(deps, request, typed, done.reason);
}

async function sheet(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callHandoverId = idIn(request, 'callHandoverId');
  const found = callHandoverId && (await showHandoverSheet(deps, staffActor(request), callHandoverId));
  if (found === null) return request.notFound();
  return drawPage(deps, request, {
    title: words.sheetTitle(staffDateTime(found.handover.handedOverAt)),
    children: <HandoverSheetPage sheet={found} />,
  });
}
