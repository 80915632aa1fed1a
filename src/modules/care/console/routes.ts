import type { Route } from '../../../platform/http/route.ts';
import type { CarePages } from './care-pages.ts';
import { contactRoutes } from './case/contact.route.tsx';
import { endRoutes } from './case/end.route.tsx';
import { moveRoutes } from './case/move.route.tsx';
import { noteRoutes } from './case/note.route.tsx';
import { oximeterRoutes } from './case/oximeter.route.tsx';
import { proxyRoutes } from './case/proxy.route.tsx';
import { careListRoutes } from './list/care-list.route.tsx';
import { ledgerRoutes } from './oximeters/ledger.route.tsx';
import { stayRoutes } from './stays/stay.route.tsx';
import { stayListRoute } from './stays/stay-list.route.tsx';

/** Every page of this module. */
export const careRoutes = (deps: CarePages): readonly Route[] => [
  ...careListRoutes(deps),
  ...ledgerRoutes(deps),
  ...moveRoutes(deps),
  ...endRoutes(deps),
  ...contactRoutes(deps),
  ...oximeterRoutes(deps),
  ...noteRoutes(deps),
  ...proxyRoutes(deps),
  stayListRoute(deps),
  ...stayRoutes(deps),
];
