import type { Language } from '../../../ui/language.ts';
import { defineWords, wordsFor } from '../../../ui/words.ts';
import { REJECT_REASONS, RETURN_REASONS, type ReviewReason } from '../domain/review-reasons.ts';
import { en } from './review-reason-words.en.ts';
import { ja } from './review-reason-words.ja.ts';
import { jaEasy } from './review-reason-words.ja-easy.ts';
import { ko } from './review-reason-words.ko.ts';
import { ptBR } from './review-reason-words.pt-BR.ts';
import { vi } from './review-reason-words.vi.ts';
import { zhHans } from './review-reason-words.zh-Hans.ts';

const catalogue = defineWords({
  ja: ja satisfies Record<ReviewReason, string>,
  'ja-easy': jaEasy,
  en,
  'zh-Hans': zhHans,
  vi,
  ko,
  'pt-BR': ptBR,
});

const KNOWN: readonly ReviewReason[] = [...RETURN_REASONS, ...REJECT_REASONS];

/** The sentence that a resident reads for a stored reason; null for a code that is none. */
export function reviewReasonText(code: string, language: Language): string | null {
  const reason = KNOWN.find(known => known === code);
  return reason === undefined ? null : wordsFor(catalogue, language)[reason];
}
