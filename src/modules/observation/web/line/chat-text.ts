import { assertNever } from '../../../../kernel/assert-never.ts';
import type { LineText, QuickReply } from '../../../../platform/line/line.port.ts';
import { type Language, languages } from '../../../../ui/language.ts';
import { type WordsOf, wordsFor } from '../../../../ui/words.ts';
import { buttonData, type ChatButton } from '../../domain/chat/chat-command.ts';
import type { ChatNotice } from '../../use-cases/line/chat-reply.ts';
import type { ja } from './words.ja.ts';
import { words } from './words.ts';

type ChatWords = WordsOf<typeof ja>['chat'];

/** The button with which the daily question begins, in a chat or under a push. */
export const startButton = (language: Language): QuickReply =>
  button(wordsFor(words, language).chat, 'start');

/** Writes a notice in a language; in all of them for somebody of whom nothing is known. */
export function noticeText(notice: ChatNotice, language: Language | null): LineText {
  if (language === null)
    return { text: languages.map(each => textOf(wordsFor(words, each).chat, notice)).join('\n\n') };
  const chat = wordsFor(words, language).chat;
  const quickReplies = buttonsOf(notice).map(each => button(chat, each));
  const text = textOf(chat, notice);
  return quickReplies.length === 0 ? { text } : { text, quickReplies };
}

function textOf(chat: ChatWords, notice: ChatNotice): string {
  switch (notice) {
    case 'how-to-link':
      return chat.howToLink;
    case 'wrong-code':
      return chat.wrongCode;
    case 'linked':
      return chat.linked;
    case 'family':
      return chat.family;
    case 'nothing-to-answer':
      return chat.nothingToAnswer;
    case 'all-answered':
      return chat.allAnswered;
    case 'more-people':
      return chat.morePeople;
    case 'ask-stop':
      return chat.askStop;
    case 'stopped':
      return chat.stopped;
    case 'not-taken':
      return chat.notTaken;
    default:
      return assertNever(notice);
  }
}

function buttonsOf(notice: ChatNotice): readonly ChatButton[] {
  switch (notice) {
    case 'all-answered':
      return ['again'];
    case 'more-people':
      return ['start'];
    case 'ask-stop':
      return ['stop-now', 'go-on'];
    default:
      return [];
  }
}

function button({ buttons }: ChatWords, which: ChatButton): QuickReply {
  const labels = {
    start: buttons.start,
    again: buttons.again,
    'stop-now': buttons.stopNow,
    'go-on': buttons.goOn,
  };
  return { label: labels[which], data: buttonData(which) };
}
