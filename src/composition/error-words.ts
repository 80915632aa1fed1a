import { defineWords } from '../ui/words.ts';
import { en } from './error-words.en.ts';
import { ja } from './error-words.ja.ts';
import { jaEasy } from './error-words.ja-easy.ts';
import { ko } from './error-words.ko.ts';
import { ptBR } from './error-words.pt-BR.ts';
import { vi } from './error-words.vi.ts';
import { zhHans } from './error-words.zh-Hans.ts';

/** The words of the pages that stand in for another. */
export const errorWords = defineWords({
  ja,
  'ja-easy': jaEasy,
  en,
  'zh-Hans': zhHans,
  vi,
  ko,
  'pt-BR': ptBR,
});
