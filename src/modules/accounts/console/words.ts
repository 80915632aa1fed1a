import { ja } from './words.ja.ts';

/** The words of this module's pages. Staff work in Japanese. */
export const words = ja;
