import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { words } from './words.ts';

export interface MessageDeps {
  /** The address of the page that a link token opens. */
  readonly linkOf: (language: string, token: string) => string;
}

type Template = (
  params: Readonly<Record<string, string>>,
  token: string,
  language: string,
) => { readonly subject: string; readonly body: string };

/**
 * The daily question, its reminder and the request to a household, to be read, to be spoken or for a short message. The
 * secret is the token of the link; the household gets none.
 */
export function observationMessages({ linkOf }: MessageDeps) {
  const written =
    (subject: 'askSubject' | 'reminderSubject', lead: 'ask' | 'reminder'): Template =>
    (_, token, language) => {
      const text = wordsIn(language);
      const body = [text[lead], linkOf(language, token), text.reason, text.footer].join('\n\n');
      return { subject: text[subject], body };
    };
  const short =
    (subject: 'askSubject' | 'reminderSubject', lead: 'askSms' | 'reminderSms'): Template =>
    (_, token, language) => {
      const text = wordsIn(language);
      return { subject: text[subject], body: `${text[lead]}\n${linkOf(language, token)}` };
    };
  const spoken =
    (script: 'askCall' | 'reminderCall' | 'householdCall'): Template =>
    (_, __, language) => {
      const text = wordsIn(language);
      return { subject: text.callSubject, body: text[script] };
    };
  return {
    'observation-ask': written('askSubject', 'ask'),
    'observation-ask-call': spoken('askCall'),
    'observation-ask-sms': short('askSubject', 'askSms'),
    'observation-reminder': written('reminderSubject', 'reminder'),
    'observation-reminder-call': spoken('reminderCall'),
    'observation-reminder-sms': short('reminderSubject', 'reminderSms'),
    'observation-household': householdMail,
    'observation-household-call': spoken('householdCall'),
    'observation-household-sms': householdSms,
  };
}

const householdMail: Template = (_, __, language) => {
  const text = wordsIn(language);
  const body = [text.household, text.reason, text.footer].join('\n\n');
  return { subject: text.householdSubject, body };
};

const householdSms: Template = (_, __, language) => {
  const text = wordsIn(language);
  return { subject: text.householdSubject, body: text.householdSms };
};

const wordsIn = (language: string) => wordsFor(words, parseLanguage(language) ?? 'ja');
