import { defineWords } from '../../../../ui/words.ts';
import { en } from './words.en.ts';
import { ja } from './words.ja.ts';
import { jaEasy } from './words.ja-easy.ts';
import { ko } from './words.ko.ts';
import { ptBR } from './words.pt-BR.ts';
import { vi } from './words.vi.ts';
import { zhHans } from './words.zh-Hans.ts';

/** The words of the resident's page of this module. */
export const words = defineWords({ ja, 'ja-easy': jaEasy, en, 'zh-Hans': zhHans, vi, ko, 'pt-BR': ptBR });
