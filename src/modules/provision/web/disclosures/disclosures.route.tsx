import { jstDate } from '../../../../kernel/instant.ts';
import { type Route, residentCaller } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import type { ResidentFrame } from '../../../../ui/resident-frame.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { type Rulebook, rulebookIn } from '../../../rulebook/index.ts';
import { supportDesk } from '../../../self-recuperation/index.ts';
import {
  type PrintDisclosuresDeps,
  printOwnDisclosures,
} from '../../use-cases/disclosures/print-disclosures.use-case.ts';
import { showOwnDisclosures } from '../../use-cases/disclosures/show-disclosures.use-case.ts';
import { DisclosuresPage } from './disclosures.page.tsx';
import { paperResponse } from './paper-response.ts';
import { disclosuresPaperPath, disclosuresPath } from './paths.ts';
import { words } from './words.ts';

export type ResidentDisclosuresDeps = PrintDisclosuresDeps & {
  readonly rulebook: Rulebook;
  readonly residentFrame: ResidentFrame;
};

/** The ledger of what was given of the resident whose session it is, as a page and as a paper. */
export const residentDisclosureRoutes = (deps: ResidentDisclosuresDeps): readonly Route[] => [
  {
    method: 'GET',
    path: disclosuresPath(':language'),
    access: { kind: 'resident' },
    handle: async request => {
      const { disclosures } = await showOwnDisclosures(deps, residentCaller(request));
      const desk = supportDesk(rulebookIn(deps.rulebook, request.language), jstDate(request.now));
      return request.page(
        await deps.residentFrame(request, {
          title: wordsFor(words, parseLanguage(request.language) ?? 'ja').title,
          children: <DisclosuresPage disclosures={disclosures} desk={desk} />,
        }),
      );
    },
  },
  {
    method: 'GET',
    path: disclosuresPaperPath(':language'),
    access: { kind: 'resident' },
    handle: async request => paperResponse(await printOwnDisclosures(deps, residentCaller(request))),
  },
];
