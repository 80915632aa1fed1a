import { htmlLang, type Language, languageName, pathInLanguage, useLanguage } from '../language.ts';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type LanguageSelectorProps = { readonly path: string; readonly languages: readonly Language[] };

/** Links to the same page in the other languages; nothing while only one language is offered. */
export function LanguageSelector({ path, languages }: LanguageSelectorProps) {
  const words = useWords(uiWords);
  const current = useLanguage();
  if (languages.length < 2) return null;
  return (
    <details class="language-selector">
      <summary>
        <span class="visually-hidden">{words.chooseLanguage}: </span>
        {languageName(current)}
      </summary>
      <ul>
        {languages.map(language => (
          <li>
            <a
              href={pathInLanguage(path, language)}
              lang={htmlLang(language)}
              hreflang={htmlLang(language)}
              aria-current={language === current ? 'true' : undefined}
            >
              {languageName(language)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
