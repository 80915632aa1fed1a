import { describe, expect, it } from 'vitest';
import { languages } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { readChat } from '../../domain/chat/chat-command.ts';
import type { ChatNotice } from '../../use-cases/line/chat-reply.ts';
import { noticeText, startButton } from './chat-text.ts';
import { lineMessages } from './line-messages.ts';
import { words } from './words.ts';

const NOTICES: readonly ChatNotice[] = [
  'how-to-link',
  'wrong-code',
  'linked',
  'family',
  'nothing-to-answer',
  'all-answered',
  'more-people',
  'ask-stop',
  'stopped',
  'not-taken',
];

/** Words that tell a bystander what it is about. */
const HEALTH =
  /療養|体調|体温|症状|病|感染|コロナ|健康|熱|薬|fever|symptom|\bill\b|health|temperature|infect|covid|recuperat|体温|症状|疗养|感染|健康|sốt|triệu chứng|bệnh|sức khỏe|체온|증상|건강|요양|감염|febre|sintoma|saúde|doen|recupera/i;

describe.each(languages)('what a chat says in %s', language => {
  it('is understood when the label of a button is typed instead', () => {
    const { buttons } = wordsFor(words, language).chat;
    expect(readChat(buttons.start).kind).toBe('start');
    expect(readChat(buttons.again).kind).toBe('again');
    expect(readChat(buttons.stopNow).kind).toBe('stop-now');
    expect(readChat(buttons.goOn).kind).toBe('start');
    for (const label of Object.values(buttons)) expect(label.length).toBeLessThanOrEqual(20);
  });

  it('names the word that stops it', () => {
    const [, word = ''] = /[「“‘]([^」”’]+)[」”’]/.exec(wordsFor(words, language).chat.linked) ?? [];
    expect(readChat(word).kind).toBe('stop');
    const [, now = ''] = /[「“‘]([^」”’]+)[」”’]/.exec(wordsFor(words, language).chat.askStop) ?? [];
    expect(readChat(now).kind).toBe('stop-now');
  });

  it('tells a bystander nothing about health, in the chat or in a push', () => {
    for (const notice of NOTICES) expect(noticeText(notice, language).text).not.toMatch(HEALTH);
    const messages = lineMessages({ linkOf: (_, token) => `https://example.jp/${token}` });
    for (const write of Object.values(messages)) {
      const { body, quickReplies } = write({}, 'token', language);
      expect(body).not.toMatch(HEALTH);
      expect(body).toContain('https://example.jp/token');
      expect(quickReplies).toEqual([startButton(language)]);
    }
  });
});

describe('what a chat says to somebody of whom nothing is known', () => {
  it('is said in every language, and fits', () => {
    for (const notice of ['how-to-link', 'wrong-code'] as const) {
      const { text, quickReplies } = noticeText(notice, null);
      for (const language of languages) expect(text).toContain(noticeText(notice, language).text);
      expect(text.length).toBeLessThan(5_000);
      expect(quickReplies).toBeUndefined();
    }
  });
});
