import { defineWords } from '../ui/words.ts';
import { ja } from './words.ja.ts';

/** The words of the frame around all pages. */
export const words = defineWords({ ja });
