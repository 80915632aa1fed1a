import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { CORRECTION_ACTS } from '../../domain/correction.ts';
import { decideCorrection } from '../../use-cases/decide-correction.use-case.ts';
import { showCorrections } from '../../use-cases/show-corrections.use-case.ts';
import { drawPage, JOIN, type JoiningPages, staffActor } from '../joining-pages.ts';
import { CORRECTIONS_PATH, PERSON_CORRECTIONS_PATTERN, personPath } from '../paths.ts';
import { drawPerson } from '../people/people.route.tsx';
import { ja as words } from '../words.ja.ts';
import { CorrectionsPage } from './corrections.page.tsx';

/** Corrections of reports that wait for a human, and deciding one of them on the page of its person. */
export const correctionRoutes = (deps: JoiningPages): readonly Route[] => [
  {
    method: 'GET',
    path: CORRECTIONS_PATH,
    access: JOIN,
    handle: async request =>
      drawPage(deps, request, {
        title: words.corrections.title,
        children: <CorrectionsPage waiting={await showCorrections(deps, staffActor(request))} />,
      }),
  },
  {
    method: 'POST',
    path: PERSON_CORRECTIONS_PATTERN,
    access: JOIN,
    handle: request => decide(deps, request),
  },
];

async function decide(deps: JoiningPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const correctionId = parseUuid(form.text('correction'));
  const act = CORRECTION_ACTS.find(known => known === form.text('act'));
  if (correctionId === null || act === undefined) return drawPerson(deps, request, 'nothing-decided');
  const decided = await decideCorrection(deps, staffActor(request), correctionId, act);
  if (decided.ok) return request.seeOther(`${personPath(decided.value)}?told=${act}`);
  return decided.reason === 'no-such-correction'
    ? request.notFound()
    : drawPerson(deps, request, decided.reason);
}
