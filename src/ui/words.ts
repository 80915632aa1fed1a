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
  readonly [L in keyof C]: L extends 'ja' ? C[L] : L extends Language ? Exactly<C['ja'], C[L]> : never;
};

/** The words of one module: Japanese always, every other language whole or absent. */
export type Catalogue<W> = { readonly ja: WordsOf<W> } & {
  readonly [L in Exclude<Language, 'ja'>]?: WordsOf<W>;
};

/**
 * Declares a module's words. Japanese sets the keys; a language that is present must have exactly the same
 * keys and parameters, which the compiler checks.
 */
export const defineWords = <const C extends { readonly ja: WordTree }>(
  catalogue: C & Checked<C>,
): Catalogue<C['ja']> => catalogue as unknown as Catalogue<C['ja']>;

/** The words in `language`, or in Japanese where the catalogue has no such language yet. */
export const wordsFor = <W>(catalogue: Catalogue<W>, language: Language): WordsOf<W> =>
  (catalogue as Partial<Record<Language, WordsOf<W>>>)[language] ?? catalogue.ja;

/** The words in the language of the page being rendered. Call inside a component. */
export const useWords = <W>(catalogue: Catalogue<W>): WordsOf<W> => wordsFor(catalogue, useLanguage());
