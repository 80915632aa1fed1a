import { defineWords } from '../../../../ui/words.ts';
import { forSchools as en } from './words.en.ts';
import { forSchools as ja } from './words.ja.ts';
import { forSchools as jaEasy } from './words.ja-easy.ts';
import { forSchools as ko } from './words.ko.ts';
import { forSchools as ptBR } from './words.pt-BR.ts';
import { forSchools as vi } from './words.vi.ts';
import { forSchools as zhHans } from './words.zh-Hans.ts';

/** The words of the page for schools and employers. */
export const forSchoolsWords = defineWords({
  ja,
  'ja-easy': jaEasy,
  en,
  'zh-Hans': zhHans,
  vi,
  ko,
  'pt-BR': ptBR,
});
