import type { Route } from '../../../../platform/http/route.ts';
import { drawPage } from '../institution-pages.ts';
import type { NoticePages } from '../notice-pages.ts';
import { REFERENCES_PATH } from './reference-link.tsx';
import { References } from './references.page.tsx';
import { ja as words } from './words.ja.ts';

/** The register of reference documents, for everybody of the staff. */
export const referencesRoute = (deps: Pick<NoticePages, 'frame' | 'rulebook'>): Route => ({
  method: 'GET',
  path: REFERENCES_PATH,
  access: { kind: 'staff', permission: 'reference.read' },
  handle: request =>
    drawPage(deps, request, {
      title: words.title,
      children: <References rulebook={deps.rulebook} />,
    }),
});
