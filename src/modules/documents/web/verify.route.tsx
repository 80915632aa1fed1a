import { assetRoute } from '../../../platform/http/asset-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { parseLanguage } from '../../../ui/language.ts';
import { stylesheet } from '../../../ui/styles.ts';
import { wordsFor } from '../../../ui/words.ts';
import { checkPaper, publicKeys } from '../use-cases/check-paper.use-case.ts';
import { oldBrowserScript, verifyScript, verifyWorker } from '../verify/verify-assets.ts';
import type { ResidentDocumentsDeps } from './resident-documents.route.tsx';
import { VerifyPage } from './verify.page.tsx';
import { words } from './words.ts';

const PAGE = '/v';
const STATUS = '/v/status';
const WORKER = '/v/worker.js';

/** The page on which anybody checks a paper, its state by reference, and what lets it work without a network. */
export function verifyRoutes(deps: ResidentDocumentsDeps): readonly Route[] {
  const script = verifyScript();
  const oldBrowser = oldBrowserScript();
  const worker = verifyWorker();
  const keep = [PAGE, script.path, oldBrowser.path, stylesheet('resident').path];
  const workerPath = `${WORKER}?${keep.map(path => `keep=${encodeURIComponent(path)}`).join('&')}`;
  const page = (path: string): Route => ({
    method: 'GET',
    path,
    access: { kind: 'anyone' },
    handle: async request => {
      const asked = parseLanguage(request.query('language') ?? '');
      const language = asked ?? parseLanguage(request.language) ?? 'ja';
      const text = wordsFor(words, language);
      return request.page(
        await deps.residentFrame(
          { authorityId: request.authorityId, language, path: PAGE },
          {
            title: text.verify.title,
            children: (
              <VerifyPage
                text={text}
                language={language}
                keys={await publicKeys(deps.database, request.authorityId)}
                scripts={{ check: script.path, oldBrowser: oldBrowser.path }}
                statusPath={STATUS}
                workerPath={workerPath}
              />
            ),
          },
        ),
      );
    },
  });
  return [
    // The address on the papers speaks the language of the browser; the selector leads to the others.
    page(PAGE),
    page(`/:language${PAGE}`),
    {
      method: 'GET',
      path: STATUS,
      access: { kind: 'anyone' },
      handle: async request =>
        Response.json({
          status: await checkPaper(deps.database, request.authorityId, request.query('n') ?? ''),
        }),
    },
    {
      method: 'GET',
      path: WORKER,
      access: { kind: 'anyone' },
      handle: () =>
        new Response(worker, {
          headers: {
            'content-type': 'text/javascript; charset=utf-8',
            'cache-control': 'no-cache',
            'service-worker-allowed': PAGE,
          },
        }),
    },
    assetRoute(script),
    assetRoute(oldBrowser),
  ];
}
