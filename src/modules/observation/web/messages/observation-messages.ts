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

/** The daily question and its reminder, to be read or to be spoken. The secret is the token of the link. */
export function observationMessages(deps: MessageDeps) {
  const written =
    (subject: 'askSubject' | 'reminderSubject', lead: 'ask' | 'reminder'): Template =>
    (_, token, language) => {
      const text = wordsIn(language);
      const body = [text[lead], deps.linkOf(language, token), text.reason, text.footer].join('\n\n');
      return { subject: text[subject], body };
    };
  const spoken =
    (script: 'askCall' | 'reminderCall'): Template =>
    (_, __, language) => {
      const text = wordsIn(language);
      return { subject: text.callSubject, body: text[script] };
    };
  return {
    'observation-ask': written('askSubject', 'ask'),
    'observation-reminder': written('reminderSubject', 'reminder'),
    'observation-ask-call': spoken('askCall'),
    'observation-reminder-call': spoken('reminderCall'),
  };
}

const wordsIn = (language: string) => wordsFor(words, parseLanguage(language) ?? 'ja');
