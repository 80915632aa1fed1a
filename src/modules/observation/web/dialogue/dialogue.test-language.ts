import type { Language } from '../../../../ui/language.ts';
import { loadRulebook, rulebookIn } from '../../../rulebook/index.ts';
import { NOON } from '../../domain/dialogue/dialogue.test-rules.ts';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import type { CallContext } from './call-text.ts';
import type { LineContext } from './line-text.ts';

const rulebook = await loadRulebook();

/** The shipped rulebook's question in a language. */
export const questionIn = (language: Language) => describeQuestion(rulebookIn(rulebook, language), NOON);

export function lineIn(language: Language): LineContext {
  const { symptomTitle, emergency, consultation } = questionIn(language);
  return {
    language,
    symptomTitle,
    emergencyPhone: emergency?.phone ?? null,
    consultationPhone: consultation?.phone ?? null,
    webLink: 'https://example.lg.jp/ja/observe',
  };
}

export function callIn(language: Language): CallContext {
  const { symptomTitle, emergency, consultation } = questionIn(language);
  const authority = rulebookIn(rulebook, language).authorityName;
  return { language, authority, symptomTitle, emergency, consultation, recordings: null };
}
