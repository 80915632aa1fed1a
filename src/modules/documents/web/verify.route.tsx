import { assetRoute } from '../../../platform/http/asset-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { stylesheet } from '../../../ui/styles.ts';
import { wordsFor } from '../../../ui/words.ts';
import { checkPaper, publicKeys } from '../use-cases/check-paper.use-case.ts';
import { verifyScript, verifyWorker } from '../verify/verify-assets.ts';
import type { ResidentDocumentsDeps } from './resident-documents.route.tsx';
import { VerifyPage } from './verify.page.tsx';
import { words } from './words.ts';

const PAGE = '/v';
const STATUS = '/v/status';
const WORKER = '/v/worker.js';

/** The page on which anybody checks a paper, its state by reference, and what lets it work without a network. */
export function verifyRoutes(deps: ResidentDocumentsDeps): readonly Route[] {
  const script = verifyScript();
  const worker = verifyWorker();
  const keep = [PAGE, script.path, stylesheet('resident').path];
  const workerPath = `${WORKER}?${keep.map(path => `keep=${encodeURIComponent(path)}`).join('&')}`;
  const text = wordsFor(words, 'ja');
  return [
    {
      method: 'GET',
      path: PAGE,
      access: { kind: 'anyone' },
      handle: async request =>
        request.page(
          await deps.residentFrame(request, {
            title: text.verify.title,
            children: (
              <VerifyPage
                text={text}
                keys={await publicKeys(deps.database, request.authorityId)}
                scriptPath={script.path}
                statusPath={STATUS}
                workerPath={workerPath}
              />
            ),
          }),
        ),
    },
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
  ];
}
