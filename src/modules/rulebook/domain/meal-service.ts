import type { Choice } from './choice.ts';

/** One group of what is brought; `days` is how long it lasts, null where that means nothing. */
export type MealContents = {
  readonly title: string;
  readonly items: readonly string[];
  readonly days: number | null;
};

/** The meal service for those who cannot get food (K-04, K-15), and what applying for it brings about (K-14). */
export type MealServiceRule = {
  /** Days for which food is brought. */
  readonly foodDays: number;
  readonly reasons: readonly (Choice & { readonly requiresNote: boolean })[];
  readonly contents: readonly MealContents[];
  /** The prefecture's sentence, read aloud to whoever applies. */
  readonly consequence: string;
};
