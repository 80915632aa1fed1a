import { parseLanguage } from '../../../ui/language.ts';
import { defineWords, wordsFor } from '../../../ui/words.ts';
import type { MessageTemplate, MessageTemplates } from '../../messaging/index.ts';
import { en } from './review-mails.en.ts';
import { ja } from './review-mails.ja.ts';
import { jaEasy } from './review-mails.ja-easy.ts';
import { ko } from './review-mails.ko.ts';
import { ptBR } from './review-mails.pt-BR.ts';
import { vi } from './review-mails.vi.ts';
import { zhHans } from './review-mails.zh-Hans.ts';

const catalogue = defineWords({ ja, 'ja-easy': jaEasy, en, 'zh-Hans': zhHans, vi, ko, 'pt-BR': ptBR });

interface ReviewMailDeps {
  /** The address that opens the person's pages with a token. */
  readonly linkUrl: (language: string, token: string) => string;
  /** Who writes, e.g. the prefecture's name. */
  readonly authorityName: (language: string) => string;
}

/** The mails that tell a person their filing was returned or rejected. What was decided stands only behind the link. */
export const reviewMessageTemplates = ({ linkUrl, authorityName }: ReviewMailDeps): MessageTemplates => {
  const mail =
    (kind: 'returned' | 'rejected'): MessageTemplate =>
    (_params, token, tag) => {
      const words = wordsFor(catalogue, parseLanguage(tag) ?? 'ja');
      return {
        subject: words[kind].subject,
        body: words[kind].body(linkUrl(tag, token), authorityName(tag)),
      };
    };
  return { 'filing-returned': mail('returned'), 'filing-rejected': mail('rejected') };
};
