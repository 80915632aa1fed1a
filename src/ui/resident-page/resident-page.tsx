import type { Child } from 'hono/jsx';
import { Document } from '../document/document.tsx';
import type { IslandName } from '../islands.ts';
import { type Language, languages, pathInLanguage } from '../language.ts';
import { LanguageSelector } from '../language-selector/language-selector.tsx';
import { uiWords } from '../ui-words.ts';
import { wordsFor } from '../words.ts';

export type ResidentPageProps = {
  /** The page's own title, the same words as its h1. */
  readonly title: string;
  /** Who runs the site, e.g. the prefecture's name. */
  readonly authorityName: string;
  /** The programme's name, shown large in the header and after the title. */
  readonly serviceName: string;
  /** Where the header's name leads. */
  readonly homeHref: string;
  readonly language: Language;
  /** Path and query of this page, so that the language selector stays on it. */
  readonly path: string;
  readonly languages?: readonly Language[] | undefined;
  /** True when the page shows an error summary: the title then says so first. */
  readonly hasErrors?: boolean | undefined;
  readonly trainingBar?: Child;
  /** Whom to call when it gets worse; on every page, above the footer's links. */
  readonly emergency?: Child;
  readonly footer?: Child;
  readonly islands?: readonly IslandName[] | undefined;
  readonly children?: Child;
};

/** The whole HTML document of a page for residents: one column, at most 40 rem, 18 px text. */
export function ResidentPage(props: ResidentPageProps) {
  const words = wordsFor(uiWords, props.language);
  const offered = props.languages ?? languages;
  const title = `${props.hasErrors ? words.errorTitlePrefix : ''}${props.title} | ${props.serviceName}`;
  return (
    <Document
      title={title}
      language={props.language}
      theme="resident"
      islands={['submit-once', ...(props.islands ?? [])]}
      alternates={alternatesOf(props.path, offered)}
    >
      <a class="skip-link visually-hidden" href="#main">
        {words.skipToContent}
      </a>
      {props.trainingBar ? (
        <aside class="training-slot" aria-label={words.training}>
          {props.trainingBar}
        </aside>
      ) : null}
      <div class="resident-band">
        <header class="resident-header">
          <a class="resident-brand" href={props.homeHref}>
            <span class="resident-authority">{props.authorityName}</span>
            {props.serviceName}
          </a>
          <LanguageSelector path={props.path} languages={offered} />
        </header>
      </div>
      <main class="resident-main" id="main" tabindex={-1}>
        {props.children}
      </main>
      {props.emergency || props.footer ? (
        <div class="resident-footer-band">
          <footer class="resident-footer">
            {props.emergency ? <div>{props.emergency}</div> : null}
            {props.footer ? <div>{props.footer}</div> : null}
          </footer>
        </div>
      ) : null}
    </Document>
  );
}

/** For search engines; plain Japanese is left out, since they know of one Japanese only. */
const alternatesOf = (path: string, offered: readonly Language[]) =>
  offered.length < 2
    ? undefined
    : offered
        .filter(language => language !== 'ja-easy')
        .map(language => ({ language, href: pathInLanguage(path, language) }));
