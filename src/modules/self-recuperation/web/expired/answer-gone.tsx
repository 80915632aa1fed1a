import type { RouteRequest } from '../../../../platform/http/route.ts';
import { stepPath } from '../paths.ts';
import { keepDraftCookie, textOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { ExpiredPage } from './expired.page.tsx';

/** Answers a request whose draft is gone; `rescued` is the token of the new draft that keeps what was typed. */
export async function answerGone(
  deps: Pick<WebDeps, 'frame'>,
  request: RouteRequest,
  rescued: string | null = null,
): Promise<Response> {
  if (rescued !== null) keepDraftCookie(request, rescued);
  const page = <ExpiredPage restartHref={stepPath(request.language, 'consent')} rescued={rescued !== null} />;
  return request.page(
    await deps.frame(request, { title: textOf(request).expired.title, children: page }),
    410,
  );
}
