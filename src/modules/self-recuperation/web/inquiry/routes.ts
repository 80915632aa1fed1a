import type { Route } from '../../../../platform/http/route.ts';
import { inquiryAnswerRoutes } from './answer.route.tsx';
import { inquiryFormRoutes } from './inquiry.route.tsx';
import type { InquiryDeps } from './inquiry-deps.ts';

/** Asking, and reading what was answered. */
export const inquiryRoutes = (deps: InquiryDeps): readonly Route[] => [
  ...inquiryFormRoutes(deps),
  ...inquiryAnswerRoutes(deps),
];
