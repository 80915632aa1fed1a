import type { Route } from '../../../platform/http/route.ts';
import { correctionRoutes } from './corrections/corrections.route.tsx';
import type { JoiningPages } from './joining-pages.ts';
import { mergeRoutes } from './merges/merges.route.tsx';
import { pairRoutes } from './pairs/pair.route.tsx';
import { pairListRoute } from './pairs/pairs.route.tsx';
import { personRoutes } from './people/people.route.tsx';

/** Every page on which rows of one person are found, compared, joined and parted (F-05). */
export const joiningRoutes = (deps: JoiningPages): readonly Route[] => [
  pairListRoute(deps),
  ...pairRoutes(deps),
  ...personRoutes(deps),
  ...mergeRoutes(deps),
  ...correctionRoutes(deps),
];
