import { defineWords } from '../../../ui/words.ts';
import { ja } from './words.ja.ts';

/** The words of the pages and mails of this module. */
export const words = defineWords({ ja });
