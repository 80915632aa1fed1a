import type { Child } from 'hono/jsx';
import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { type Language, parseLanguage } from '../../../../ui/language.ts';
import type { ResidentFrame } from '../../../../ui/resident-frame.ts';
import { type WordsOf, wordsFor } from '../../../../ui/words.ts';
import { type Rulebook, rulebookIn } from '../../../rulebook/index.ts';
import { inAnyLanguage } from '../paths.ts';
import type { ProvidedWays } from '../ways-of-asking.ts';
import { INFORMATION_PATHS } from './paths.ts';
import type { ja } from './words.ja.ts';
import { informationWords } from './words.ts';

/** What the public pages need: they read the rulebook, and no row of the database. */
export interface InformationDeps {
  readonly rulebook: Rulebook;
  readonly frame: ResidentFrame;
  readonly askChannels: ProvidedWays;
}

export type InformationText = WordsOf<typeof ja>;

/** What a page is drawn from. */
export interface InformationView {
  /** With its titles in the page's language. */
  readonly rulebook: Rulebook;
  readonly today: PlainDate;
  readonly language: Language;
  readonly text: InformationText;
}

/** What a page says of itself. */
export interface DrawnPage {
  readonly title: string;
  readonly children: Child;
  readonly hasErrors?: boolean;
}

/** A page that anybody may read, drawn by the rules of the day. */
export const informationRoute = (
  deps: InformationDeps,
  page: keyof typeof INFORMATION_PATHS,
  draw: (view: InformationView, request: RouteRequest) => DrawnPage,
): Route => ({
  method: 'GET',
  path: inAnyLanguage(INFORMATION_PATHS[page]),
  access: { kind: 'anyone' },
  handle: async request => {
    const language = parseLanguage(request.language) ?? 'ja';
    const text = wordsFor(informationWords, language);
    const rulebook = rulebookIn(deps.rulebook, language);
    const view = { rulebook, today: jstDate(request.now), language, text };
    const drawn = draw(view, request);
    return request.page(await deps.frame(request, drawn), drawn.hasErrors ? 422 : 200);
  },
});
