import type { Child } from 'hono/jsx';
import { Document } from '../document/document.tsx';
import type { IslandName } from '../islands.ts';
import type { Language } from '../language.ts';
import { uiWords } from '../ui-words.ts';
import { wordsFor } from '../words.ts';
import { KeyboardHelp, type Shortcut } from './keyboard-help.tsx';
import { type StaffUser, UserMenu } from './user-menu.tsx';
import { type WorkGroup, WorkNavigation } from './work-navigation.tsx';

export type StaffPageProps = {
  /** The page's own title, the same words as its h1. */
  readonly title: string;
  /** The product's name, after the title and above the navigation. */
  readonly serviceName: string;
  /** Where the reader works, under the name. */
  readonly officeName: string;
  readonly homeHref: string;
  readonly navigation: readonly WorkGroup[];
  readonly user: StaffUser;
  /** The keys that this page has besides j, k, Enter, / and ?. */
  readonly shortcuts?: readonly Shortcut[] | undefined;
  readonly language?: Language | undefined;
  readonly hasErrors?: boolean | undefined;
  readonly trainingBar?: Child;
  readonly islands?: readonly IslandName[] | undefined;
  readonly children?: Child;
};

/** The whole HTML document of a staff page: work on the left, the page beside it. */
export function StaffPage(props: StaffPageProps) {
  const { language = 'ja' } = props;
  const words = wordsFor(uiWords, language);
  return (
    <Document
      title={`${props.hasErrors ? words.errorTitlePrefix : ''}${props.title} | ${props.serviceName}`}
      language={language}
      theme="staff"
      islands={['submit-once', 'keyboard', ...(props.islands ?? [])]}
    >
      <a class="skip-link visually-hidden" href="#main">
        {words.skipToContent}
      </a>
      {props.trainingBar ? (
        <aside class="training-slot" aria-label={words.training}>
          {props.trainingBar}
        </aside>
      ) : null}
      <div class="staff-shell">
        <header class="staff-side">
          <div class="staff-side-inner">
            <div class="staff-top">
              <a class="staff-brand" href={props.homeHref}>
                {props.serviceName}
                <span class="staff-office">{props.officeName}</span>
              </a>
              <a class="staff-menu-link button button-secondary" href="#menu">
                {words.menu}
              </a>
            </div>
            <div class="staff-menu" id="menu">
              <WorkNavigation groups={props.navigation} />
              <UserMenu user={props.user} />
              <a class="staff-menu-link button button-ghost" href="#main">
                {words.closeMenu}
              </a>
            </div>
          </div>
        </header>
        <main class="staff-main" id="main" tabindex={-1}>
          {props.children}
        </main>
      </div>
      <KeyboardHelp shortcuts={props.shortcuts ?? []} />
    </Document>
  );
}
