import type { Route } from '../../../platform/http/route.ts';
import { accessLogRoute } from './access-log/access-log.route.tsx';
import { applicantRoutes } from './applicant/applicant.route.tsx';
import { conditionsRoutes } from './conditions/conditions.route.tsx';
import { confirmRoutes } from './confirm/confirm.route.tsx';
import { consentRoutes } from './consent/consent.route.tsx';
import { contactRoutes } from './contact/contact.route.tsx';
import { contactCodeRoutes } from './contact/contact-code.route.tsx';
import { doneRoute } from './done/done.route.tsx';
import { emailRoutes } from './email/email.route.tsx';
import { evidenceRoutes } from './evidence/evidence.route.tsx';
import { householdRoutes } from './household/household.route.ts';
import { informationRoutes } from './information/routes.ts';
import { landingRoute } from './landing/landing.route.tsx';
import { notEligibleRoute } from './not-eligible/not-eligible.route.tsx';
import { openLinkRoutes } from './open-link/open-link.route.tsx';
import { statusRoutes } from './status/status.route.tsx';
import type { WebDeps } from './web-deps.ts';
import { withdrawRoutes } from './withdraw/withdraw.route.tsx';

/** Every page of the resident's side: filing, in the order of its steps, and what follows it. */
export const routes = (deps: WebDeps): readonly Route[] => [
  landingRoute(deps),
  ...informationRoutes(deps),
  ...consentRoutes(deps),
  ...conditionsRoutes(deps),
  notEligibleRoute(deps),
  ...applicantRoutes(deps),
  ...emailRoutes(deps),
  ...evidenceRoutes(deps),
  ...confirmRoutes(deps),
  doneRoute(deps),
  ...householdRoutes(deps),
  ...openLinkRoutes(deps),
  ...statusRoutes(deps),
  accessLogRoute(deps),
  ...contactRoutes(deps),
  ...contactCodeRoutes(deps),
  ...withdrawRoutes(deps),
];
