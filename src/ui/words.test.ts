import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineWords, wordsFor } from './words.ts';

const ja = { title: '届出', count: (n: number) => `${n}件`, group: { yes: 'はい' } };

describe('defineWords', () => {
  it('gives the words of the language, or Japanese where it has none', () => {
    const words = defineWords({
      ja,
      en: { title: 'Filing', count: (n: number) => `${n} filings`, group: { yes: 'Yes' } },
    });
    expect(wordsFor(words, 'en').count(2)).toBe('2 filings');
    expect(wordsFor(words, 'vi').group.yes).toBe('はい');
    expectTypeOf(wordsFor(words, 'ja').title).toBeString();
    expectTypeOf(wordsFor(words, 'ja').count).parameters.toEqualTypeOf<[number]>();
  });

  it('does not compile with a key too few, too many, or another parameter', () => {
    const whole = { title: 'Filing', count: (n: number) => `${n}`, group: { yes: 'Yes' } };
    const { title: _, ...few } = whole;
    const many = { ...whole, extra: 'x' };
    const deep = { ...whole, group: { yes: 'Yes', no: 'No' } };
    const other = { ...whole, count: (s: string) => s };
    // @ts-expect-error a key is missing
    defineWords({ ja, en: few });
    // @ts-expect-error a key is unknown
    defineWords({ ja, en: many });
    // @ts-expect-error a key inside a group is unknown
    defineWords({ ja, en: deep });
    // @ts-expect-error the parameter has another type
    defineWords({ ja, en: other });
    // @ts-expect-error no such language
    defineWords({ ja, fr: whole });
    expect(wordsFor(defineWords({ ja, en: whole }), 'en').title).toBe('Filing');
  });
});
