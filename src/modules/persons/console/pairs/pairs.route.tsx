import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { showPairs } from '../../use-cases/show-pairs.use-case.ts';
import { drawPage, JOIN, type JoiningPages, staffActor } from '../joining-pages.ts';
import { readTab } from '../joining-tabs.tsx';
import { PAIRS_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { PairsPage } from './pairs.page.tsx';

/** The lists of pairs: those that wait, those put off, and those that are two people. */
export const pairListRoute = (deps: JoiningPages): Route => ({
  method: 'GET',
  path: PAIRS_PATH,
  access: JOIN,
  handle: async request => {
    const tab = readTab(request.query('list'));
    const list = await showPairs(deps, staffActor(request), tab, readAfter(request.query('after')));
    return drawPage(deps, request, {
      title: words.title,
      children: <PairsPage list={list} tab={tab} told={words.told[request.query('told') ?? '']} />,
    });
  },
});

/** Where the list continues: `score_pairId`. */
function readAfter(text: string | undefined) {
  const [score = '', id = ''] = text?.split('_') ?? [];
  const pairId = parseUuid(id);
  return pairId === null || !/^[01](\.\d{1,10})?$/.test(score) ? null : { score: Number(score), pairId };
}
