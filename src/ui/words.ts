import { type Language, useLanguage } from './language.ts';

/** What a catalogue holds: texts, functions from parameters to text, and groups of these. */
export type WordTree = { readonly [key: string]: string | ((...parameters: never[]) => string) | WordTree };

/** The form that every translation of the Japanese words `W` has. */
export type WordsOf<W> = {
  readonly [K in keyof W]: W[K] extends string
    ? string
    : W[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : WordsOf<W[K]>;
};

/** `WordsOf<W>` when `T` has no key that `W` lacks, else a type that `T` cannot satisfy. */
type Exactly<W, T> = {
  readonly [K in keyof T]: K extends keyof W
    ? W[K] extends string | ((...parameters: never[]) => string)
      ? T[K]
      : Exactly<W[K], T[K]>
    : never;
} & WordsOf<W>;

type Checked<C extends { readonly ja: WordTree }> = {
  readonly [L in Language]: L extends 'ja' ? C['ja'] : Exactly<C['ja'], C[L & keyof C]>;
};

/** The words of one module in every language. */
export type Catalogue<W> = { readonly [L in Language]: WordsOf<W> };

/**
 * Declares the words of pages that residents read. Japanese sets the keys; every language must be there with
 * exactly the same keys and parameters, which the compiler checks. Words for staff are Japanese alone and need none
 * of this.
 */
export const defineWords = <const C extends { readonly [L in Language]: WordTree }>(
  catalogue: C & Checked<C>,
): Catalogue<C['ja']> => catalogue as unknown as Catalogue<C['ja']>;

/** The words in `language`. */
export const wordsFor = <W>(catalogue: Catalogue<W>, language: Language): WordsOf<W> => catalogue[language];

/** The words in the language of the page being rendered. Call inside a component. */
export const useWords = <W>(catalogue: Catalogue<W>): WordsOf<W> => wordsFor(catalogue, useLanguage());
