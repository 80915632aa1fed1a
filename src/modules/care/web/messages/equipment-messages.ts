import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import type { MessageTemplates } from '../../../messaging/index.ts';
import { words } from './words.ts';

/** The reminder that something lent is due back. It names neither the thing nor the illness. */
export const equipmentMessages: MessageTemplates = {
  'equipment-reminder': (_, __, language) => {
    const text = wordsIn(language);
    return { subject: text.subject, body: [text.reminder, text.how, text.footer].join('\n\n') };
  },
  'equipment-reminder-sms': (_, __, language) => {
    const text = wordsIn(language);
    return { subject: text.subject, body: text.sms };
  },
};

const wordsIn = (language: string) => wordsFor(words, parseLanguage(language) ?? 'ja');
