import { defineWords } from '../../../../ui/words.ts';
import type { InquiryKind } from '../../domain/inquiry.ts';
import { en } from './answer-templates.en.ts';
import { ja } from './answer-templates.ja.ts';
import { jaEasy } from './answer-templates.ja-easy.ts';
import { ko } from './answer-templates.ko.ts';
import { ptBR } from './answer-templates.pt-BR.ts';
import { vi } from './answer-templates.vi.ts';
import { zhHans } from './answer-templates.zh-Hans.ts';

/** Sentences that staff put into an answer and change: neutral, about nobody in particular. */
export const answerTemplates = defineWords({
  ja,
  'ja-easy': jaEasy,
  en,
  'zh-Hans': zhHans,
  vi,
  ko,
  'pt-BR': ptBR,
});

export type TemplateName = keyof typeof ja;

const OF_KIND: Readonly<Record<InquiryKind, readonly TemplateName[]>> = {
  filing: ['cannotEdit', 'underReview', 'mailMissing'],
  recuperation: ['period', 'worse', 'household'],
  documents: ['whereDocuments', 'insurance', 'certificate'],
  withdrawal: ['withdrawalLink', 'withdrawalNotNeeded'],
  other: ['mailMissing', 'otherDesk'],
};

/** The sentences that are offered for a kind, in the order of an answer. */
export const templatesOf = (kind: InquiryKind): readonly TemplateName[] => [
  'thanks',
  ...OF_KIND[kind],
  'askDetails',
];

/** The sentence of this name; null when there is none. */
export const parseTemplateName = (text: string): TemplateName | null =>
  Object.hasOwn(ja, text) ? (text as TemplateName) : null;
