import type { QuickReply } from '../../../../platform/line/line.port.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { startButton } from './chat-text.ts';
import { words } from './words.ts';

interface LineMessageText {
  readonly subject: string;
  readonly body: string;
  readonly quickReplies: readonly QuickReply[];
}

type Template = (
  params: Readonly<Record<string, string>>,
  token: string,
  language: string,
) => LineMessageText;

/**
 * The daily question and its reminder as they are pushed: neutral words, the button that begins the chat, and the link for
 * whoever would rather answer on the web.
 */
export function lineMessages(deps: { readonly linkOf: (language: string, token: string) => string }) {
  const pushed =
    (which: 'ask' | 'reminder'): Template =>
    (_, token, tag) => {
      const language = parseLanguage(tag) ?? 'ja';
      const { page, push } = wordsFor(words, language);
      return {
        subject: page.title,
        body: [push[which], deps.linkOf(language, token)].join('\n\n'),
        quickReplies: [startButton(language)],
      };
    };
  return { 'observation-ask-line': pushed('ask'), 'observation-reminder-line': pushed('reminder') };
}
