import { createContext, useContext } from 'hono/jsx';
import { languageNames } from './words.ja.ts';

/** A language that a resident can read the site in; also the first segment of the URL. `ja-easy` is plain Japanese. */
export type Language = 'ja' | 'ja-easy' | 'en' | 'zh-Hans' | 'vi' | 'ko' | 'pt-BR';

/** Every language of the site, in the order of the selector. */
export const languages: readonly Language[] = ['ja', 'ja-easy', 'en', 'zh-Hans', 'vi', 'ko', 'pt-BR'];

/** The value of the HTML `lang` attribute (BCP 47). */
export const htmlLang = (language: Language): string => (language === 'ja-easy' ? 'ja' : language);

/** The language's name in that language, as the selector shows it. */
export const languageName = (language: Language): string => languageNames[language];

/** Reads a URL segment as a language; anything else is null. */
export const parseLanguage = (segment: string): Language | null =>
  languages.find(language => language === segment) ?? null;

/**
 * The same page in another language: replaces the first segment of `path` (`/ja/todoke/1?x=1`),
 * or puts the language in front of a path that has none. Query and fragment stay.
 */
export function pathInLanguage(path: string, language: Language): string {
  const [, first = '', rest = ''] = /^\/([^/?#]*)(.*)$/.exec(path) ?? [];
  const known = languages.some(candidate => candidate === first);
  if (known) return `/${language}${rest}`;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** The language of the page being rendered; the page shells set it, Japanese outside of one. */
export const LanguageContext = createContext<Language>('ja');

/** The language of the page being rendered. Call inside a component. */
export const useLanguage = (): Language => useContext(LanguageContext);
