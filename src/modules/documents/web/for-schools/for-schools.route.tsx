import { jstDate } from '../../../../kernel/instant.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { describeNearestScheme } from '../../../self-recuperation/index.ts';
import { forSchoolsPath } from '../paths.ts';
import type { ResidentDocumentsDeps } from '../resident-documents.route.tsx';
import { ForSchoolsPage } from './for-schools.page.tsx';
import { forSchoolsWords } from './words.ts';

/** The page for schools and employers, to whom the papers are shown (K-44, K-45). */
export const forSchoolsRoute = (deps: ResidentDocumentsDeps): Route => ({
  method: 'GET',
  path: forSchoolsPath(':language'),
  access: { kind: 'anyone' },
  handle: async request => {
    const { noticeValidMonths } = describeNearestScheme(deps.rulebook, jstDate(request.now));
    const { title } = wordsFor(forSchoolsWords, parseLanguage(request.language) ?? 'ja');
    return request.page(
      await deps.residentFrame(request, {
        title,
        children: <ForSchoolsPage noticeValidMonths={noticeValidMonths} />,
      }),
    );
  },
});
