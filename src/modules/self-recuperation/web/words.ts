import { defineWords } from '../../../ui/words.ts';
import { ja } from './words.ja.ts';

/** The words that several pages of residents share. */
export const words = defineWords({ ja });
