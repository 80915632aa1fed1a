import { ja } from './words.ja.ts';

/** The words of the training mode, which is for staff. */
export const words = ja;
