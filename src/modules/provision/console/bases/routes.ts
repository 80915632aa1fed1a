import type { Route } from '../../../../platform/http/route.ts';
import { agreementFormRoutes } from './agreement-forms.route.tsx';
import { attachmentRoutes } from './attachments.route.tsx';
import type { BasePages } from './base-pages.ts';
import { basesRoute, basisRoute } from './bases.route.tsx';
import { basisFormRoutes } from './basis-forms.route.tsx';
import { municipalitiesRoute, municipalityRoute } from './municipalities.route.tsx';
import { municipalityFormRoutes } from './municipality-forms.route.tsx';
import { paperFormRoutes } from './paper-forms.route.tsx';
import { paperListRoutes } from './paper-lists.route.tsx';
import { paperRoutes } from './papers.route.tsx';

/** Every page of the register. Pages with a name of their own stand before those named by an id. */
export const basisRoutes = (deps: BasePages): readonly Route[] => [
  basesRoute(deps),
  ...paperListRoutes(deps),
  ...paperFormRoutes(deps),
  ...agreementFormRoutes(deps),
  ...attachmentRoutes(deps),
  ...paperRoutes(deps),
  ...basisFormRoutes(deps),
  municipalitiesRoute(deps),
  ...municipalityFormRoutes(deps),
  municipalityRoute(deps),
  basisRoute(deps),
];
