import { defineWords } from '../ui/words.ts';
import { en } from './intake-words.en.ts';
import { ja } from './intake-words.ja.ts';
import { jaEasy } from './intake-words.ja-easy.ts';
import { ko } from './intake-words.ko.ts';
import { ptBR } from './intake-words.pt-BR.ts';
import { vi } from './intake-words.vi.ts';
import { zhHans } from './intake-words.zh-Hans.ts';

/** The words of the page between a form and its answer. */
export const intakeWords = defineWords({
  ja,
  'ja-easy': jaEasy,
  en,
  'zh-Hans': zhHans,
  vi,
  ko,
  'pt-BR': ptBR,
});
