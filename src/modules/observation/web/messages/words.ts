import { defineWords } from '../../../../ui/words.ts';
import { ja } from './words.ja.ts';

/** What people are sent every day. */
export const words = defineWords({ ja });
