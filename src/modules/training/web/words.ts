import { defineWords } from '../../../ui/words.ts';
import { ja } from './words.ja.ts';

/** The words of the training mode. */
export const words = defineWords({ ja });
