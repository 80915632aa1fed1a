import { defineWords } from '../../../ui/words.ts';
import { ja } from './words.ja.ts';

/** The words of the daily question. */
export const words = defineWords({ ja });
