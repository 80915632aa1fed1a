import type { ErrorPageKind } from '../platform/http/http-app.ts';
import { parseLanguage } from '../ui/language.ts';
import { PageHeading } from '../ui/page-heading/page-heading.tsx';
import { ResidentPage } from '../ui/resident-page/resident-page.tsx';
import { wordsFor } from '../ui/words.ts';
import { words } from './words.ts';

/** What anybody is shown when a page cannot be: what happened and what to do. Tells nothing about why. */
export function ErrorPage({ kind, path, language }: { kind: ErrorPageKind; path: string; language: string }) {
  const tag = parseLanguage(language) ?? 'ja';
  const text = wordsFor(words, tag);
  const { title, text: body } = text.errors[kind];
  const home = path.startsWith('/console') ? '/console' : `/${tag}`;
  return (
    <ResidentPage
      title={title}
      authorityName=""
      serviceName={path.startsWith('/console') ? text.consoleName : text.serviceName}
      homeHref={home}
      language={tag}
      path={path}
      languages={[tag]}
    >
      <PageHeading title={title} />
      <p>{body}</p>
      <p>
        <a href={home}>{text.errors.back}</a>
      </p>
    </ResidentPage>
  );
}
