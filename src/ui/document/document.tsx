import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { iconPath } from '../icon.ts';
import { type IslandName, islandPath } from '../islands.ts';
import { htmlLang, type Language, LanguageContext } from '../language.ts';
import { stylesheet } from '../styles.ts';

export type DocumentProps = {
  readonly title: string;
  readonly language: Language;
  readonly theme: 'resident' | 'staff';
  readonly islands: readonly IslandName[];
  /** The same page in every language in which it exists. */
  readonly alternates?: readonly { readonly language: Language; readonly href: string }[] | undefined;
  readonly children?: Child;
};

/** An HTML document with its stylesheet and islands, all of our own origin and named by content hash. */
export function Document({ title, language, theme, islands, alternates, children }: DocumentProps) {
  return (
    <LanguageContext.Provider value={language}>
      {raw('<!DOCTYPE html>')}
      <html lang={htmlLang(language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <meta name="color-scheme" content="light" />
          <title>{title}</title>
          {alternates?.map(({ language: other, href }) => (
            <link rel="alternate" hreflang={htmlLang(other)} href={href} />
          ))}
          <link rel="icon" href={iconPath} type="image/svg+xml" />
          <link rel="stylesheet" href={stylesheet(theme).path} />
          {[...new Set(islands)].map(name => (
            <script type="module" src={islandPath(name)}></script>
          ))}
        </head>
        <body class={theme}>{children}</body>
      </html>
    </LanguageContext.Provider>
  );
}
