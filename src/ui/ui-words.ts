import { ja } from './words.ja.ts';
import { defineWords } from './words.ts';

/** The components' own words. */
export const uiWords = defineWords({ ja });
