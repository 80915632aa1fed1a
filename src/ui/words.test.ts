import { describe, expect, expectTypeOf, it } from 'vitest';
import { languages } from './language.ts';
import { defineWords, wordsFor } from './words.ts';

const ja = { title: '届出', count: (n: number) => `${n}件`, group: { yes: 'はい' } };
const en = { title: 'Filing', count: (n: number) => `${n} filings`, group: { yes: 'Yes' } };
const rest = { 'ja-easy': ja, 'zh-Hans': en, vi: en, ko: en, 'pt-BR': en };

describe('defineWords', () => {
  it('gives the words of every language', () => {
    const words = defineWords({ ja, en, ...rest });
    expect(wordsFor(words, 'en').count(2)).toBe('2 filings');
    expect(languages.map(language => wordsFor(words, language).group.yes)).not.toContain(undefined);
    expectTypeOf(wordsFor(words, 'ja').title).toBeString();
    expectTypeOf(wordsFor(words, 'ja').count).parameters.toEqualTypeOf<[number]>();
  });

  it('does not compile without a language, or with a key too few, too many, or another parameter', () => {
    const { title: _, ...few } = en;
    const many = { ...en, extra: 'x' };
    const deep = { ...en, group: { yes: 'Yes', no: 'No' } };
    const other = { ...en, count: (s: string) => s };
    // @ts-expect-error a language is missing
    defineWords({ ja, ...rest });
    // @ts-expect-error a key is missing
    defineWords({ ja, ...rest, en: few });
    // @ts-expect-error a key is unknown
    defineWords({ ja, ...rest, en: many });
    // @ts-expect-error a key inside a group is unknown
    defineWords({ ja, ...rest, en: deep });
    // @ts-expect-error the parameter has another type
    defineWords({ ja, ...rest, en: other });
    expect(wordsFor(defineWords({ ja, ...rest, en }), 'en').title).toBe('Filing');
  });
});
