import { ja } from './words.ja.ts';

/** Staff pages are in Japanese. */
export const words = ja;
