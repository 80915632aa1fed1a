import type { Page } from 'playwright-core';

const KANA = /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9f]/;
const HAN = /\p{Script=Han}/u;

/** What a page may show in Japanese in every language: statutory names in brackets or quoted, and what the person typed. */
const withoutAllowed = (text: string, typed: readonly string[]): string =>
  typed
    .reduce((rest, value) => rest.replaceAll(value, ''), text)
    .replaceAll(/[（(「『【“][^（）()「」『』【】“”]*[）)」』】”]/g, '');

/** Texts of a page (or a mail) that are still Japanese although the language is another; none for the Japanese ones. */
export function untranslatedIn(
  texts: readonly string[],
  language: string,
  typed: readonly string[],
): readonly string[] {
  if (language === 'ja' || language === 'ja-easy') return [];
  const foreign = language === 'zh-Hans' ? KANA : new RegExp(`${KANA.source}|${HAN.source}`, 'u');
  return texts.filter(text => foreign.test(withoutAllowed(text, typed)));
}

/** Everything that a reader or a screen reader meets on the page, outside of what is marked as being Japanese. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const isMarked = (element: Element | null): boolean =>
      element?.closest('[lang]:not(html), .training-slot, .language-selector') != null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (!isMarked(node.parentElement)) texts.push(node.data);
      } else if (node instanceof Element && !isMarked(node))
        for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
          texts.push(node.getAttribute(name) ?? '');
    }
    return texts.map(text => text.trim()).filter(text => text !== '');
  });
