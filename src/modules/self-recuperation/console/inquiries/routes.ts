import type { Route } from '../../../../platform/http/route.ts';
import { inquiryAnswerRoutes } from './inquiry-answer.route.tsx';
import { inquiryCloseRoutes } from './inquiry-close.route.tsx';
import { inquiryListRoutes } from './inquiry-list.route.tsx';
import type { InquiryPages } from './inquiry-pages.ts';
import { undeliveredRoutes } from './undelivered.route.tsx';

/** Every staff page about inquiries and about mail that came back. */
export const inquiryConsoleRoutes = (deps: InquiryPages): readonly Route[] => [
  ...inquiryListRoutes(deps),
  ...inquiryAnswerRoutes(deps),
  ...inquiryCloseRoutes(deps),
  ...undeliveredRoutes(deps),
];
