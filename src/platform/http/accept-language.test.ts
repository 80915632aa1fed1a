import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './accept-language.ts';

const offered = ['ja', 'ja-easy', 'en', 'zh-Hans', 'vi', 'ko', 'pt-BR'];

describe('the language of a visitor who has not chosen one', () => {
  it.each([
    ['ja,en-US;q=0.9,en;q=0.8', 'ja'],
    ['en-US,en;q=0.9,ja;q=0.8', 'en'],
    ['vi-VN,vi;q=0.9', 'vi'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['ZH-hant-HK;q=0.5', 'zh-Hans'],
    ['pt', 'pt-BR'],
    ['pt-PT;q=0.7,en;q=0.3', 'pt-BR'],
    ['ko-KR', 'ko'],
    ['ja-easy', 'ja-easy'],
    ['ja-JP', 'ja'],
    ['ne,fil;q=0.9,en;q=0.4', 'en'],
    ['en;q=0.1,ko;q=0.2', 'ko'],
    ['en;q=0,vi;q=0.1', 'vi'],
    ['en ; q=0.3 , ko ; q=1.000', 'ko'],
  ])('%s is met by %s', (header, language) => {
    expect(chooseLanguage(header, offered)).toBe(language);
  });

  it.each(['', '*', 'ne', 'en;q=0', 'en;q=2', 'en;q=x', ';;,,', 'q=1'])(
    'nothing offered meets "%s"',
    header => {
      expect(chooseLanguage(header, offered)).toBeNull();
    },
  );

  it('is always one that is offered, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string(), header => {
        expect([null, ...offered]).toContain(chooseLanguage(header, offered));
      }),
    );
  });
});
