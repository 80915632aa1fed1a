import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlLang, languages, parseLanguage, pathInLanguage } from './language.ts';

describe('pathInLanguage', () => {
  it.each([
    ['/ja/todoke/1?x=1#name', 'vi', '/vi/todoke/1?x=1#name'],
    ['/ja-easy/todoke', 'ja', '/ja/todoke'],
    ['/ja', 'en', '/en'],
    ['/', 'en', '/en'],
    ['/v', 'ko', '/ko/v'],
    ['/japan', 'en', '/en/japan'],
  ] as const)('%s in %s is %s', (path, language, expected) => {
    expect(pathInLanguage(path, language)).toBe(expected);
  });

  it('comes back to the same path', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...languages),
        fc.webPath(),
        (from, to, rest) => {
          const path = `/${from}${rest}`;
          expect(pathInLanguage(pathInLanguage(path, to), from)).toBe(path);
        },
      ),
    );
  });
});

describe('parseLanguage', () => {
  it('knows the enabled languages and nothing else', () => {
    expect(languages.map(parseLanguage).filter(language => language !== null)).toEqual(languages);
    expect(parseLanguage('JA')).toBeNull();
    expect(parseLanguage('')).toBeNull();
  });
});

it('plain Japanese is Japanese to a browser', () => {
  expect(htmlLang('ja-easy')).toBe('ja');
  expect(htmlLang('zh-Hans')).toBe('zh-Hans');
});
