import type { Route } from '../../../platform/http/route.ts';
import type { ResidentFrame } from '../../../ui/resident-frame.ts';
import { callRoutes } from './call.route.tsx';
import { inboxRoutes } from './inbox.route.tsx';
import { startRoute } from './start.route.tsx';
import { stepRoute } from './step.route.ts';
import type { TrainingPages } from './training-pages.ts';
import { trainingStyleRoute } from './training-style.ts';

/** The pages of the training mode. In production none of them exists. */
export function trainingRoutes(pages: TrainingPages): readonly Route[] {
  const deps = { ...pages, residentFrame: japaneseOnly(pages.residentFrame) };
  return [startRoute(deps), ...inboxRoutes(deps), ...callRoutes(deps), stepRoute(deps), trainingStyleRoute];
}

/** The pages of the training mode are for staff, and so in Japanese whatever the browser asks for. */
const japaneseOnly =
  (frame: ResidentFrame): ResidentFrame =>
  ({ authorityId, path }, content) =>
    frame({ authorityId, path, language: 'ja' }, { ...content, languages: ['ja'] });
