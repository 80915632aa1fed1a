import type { Child } from 'hono/jsx';
import type { AuthorityId } from '../kernel/ids.ts';
import type { ErrorPageKind } from '../platform/http/http-app.ts';
import { parseLanguage } from '../ui/language.ts';
import { PageHeading } from '../ui/page-heading/page-heading.tsx';
import type { ResidentFrame } from '../ui/resident-frame.ts';
import { ResidentPage } from '../ui/resident-page/resident-page.tsx';
import { wordsFor } from '../ui/words.ts';
import { CONSOLE_PATH } from './console-home.tsx';
import { errorWords } from './error-words.ts';
import { ja } from './words.ja.ts';

interface Asked {
  readonly path: string;
  readonly language: string;
}

/**
 * Draws what anybody is shown when a page cannot be: what happened and what to do, for residents with the number to
 * call. Tells nothing about why, and does not say the address back, so that all pages that do not exist are the same.
 */
export const errorPages =
  (residentFrame: ResidentFrame, authorityId: AuthorityId) =>
  async (kind: ErrorPageKind, { path, language }: Asked): Promise<Child> => {
    if (path === CONSOLE_PATH || path.startsWith(`${CONSOLE_PATH}/`))
      return <ConsoleError kind={kind} path={path} />;
    const tag = parseLanguage(language) ?? 'ja';
    const errors = wordsFor(errorWords, tag);
    const children = <Explained {...errors[kind]} homeHref={`/${tag}`} home={errors.back} />;
    const pageAddress = kind === 'signed-out' ? `/${tag}/status` : `/${tag}`;
    const request = { authorityId, language: tag, path, pageAddress };
    return residentFrame(request, { title: errors[kind].title, children });
  };

/** Where there is nobody but staff. */
export const consoleErrorPages = async (kind: ErrorPageKind, { path }: Asked): Promise<Child> => (
  <ConsoleError kind={kind} path={path} />
);

/** The frame where there are no residents: nothing of theirs, no other language and no number to call. */
export const plainFrame: ResidentFrame = async ({ path }, { title, hasErrors, islands, children }) => (
  <ResidentPage
    title={title}
    authorityName=""
    serviceName={ja.consoleName}
    homeHref={CONSOLE_PATH}
    language="ja"
    path={path}
    languages={['ja']}
    {...(hasErrors !== undefined && { hasErrors })}
    {...(islands !== undefined && { islands })}
  >
    {children}
  </ResidentPage>
);

/** For staff, whom nobody may have recognised: without their navigation. */
function ConsoleError({ kind, path }: { readonly kind: ErrorPageKind; readonly path: string }) {
  const { consoleErrors, consoleName } = ja;
  const text = kind === 'not-found' ? consoleErrors.notFound : errorWords.ja[kind];
  return (
    <ResidentPage
      title={text.title}
      authorityName=""
      serviceName={consoleName}
      homeHref={CONSOLE_PATH}
      language="ja"
      path={path}
      languages={['ja']}
    >
      <Explained {...text} homeHref={CONSOLE_PATH} home={consoleErrors.back} />
    </ResidentPage>
  );
}

interface ExplainedProps {
  readonly title: string;
  readonly text: string;
  readonly homeHref: string;
  readonly home: string;
}

const Explained = ({ title, text, homeHref, home }: ExplainedProps) => (
  <>
    <PageHeading title={title} />
    <p>{text}</p>
    <p>
      <a href={homeHref}>{home}</a>
    </p>
  </>
);
