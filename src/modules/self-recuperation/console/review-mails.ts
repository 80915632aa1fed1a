import { parseLanguage } from '../../../ui/language.ts';
import { defineWords, wordsFor } from '../../../ui/words.ts';
import type { MessageTemplate, MessageTemplates } from '../../messaging/index.ts';
import { ja } from './review-mails.ja.ts';

const catalogue = defineWords({ ja });

interface ReviewMailDeps {
  /** The address that opens the person's pages with a token. */
  readonly linkUrl: (language: string, token: string) => string;
  /** Who writes, e.g. the prefecture's name. */
  readonly authorityName: string;
}

/** The mails that tell a person their filing was returned or rejected. What was decided stands only behind the link. */
export const reviewMessageTemplates = ({ linkUrl, authorityName }: ReviewMailDeps): MessageTemplates => {
  const mail =
    (kind: 'returned' | 'rejected'): MessageTemplate =>
    (_params, token, tag) => {
      const words = wordsFor(catalogue, parseLanguage(tag) ?? 'ja');
      return { subject: words[kind].subject, body: words[kind].body(linkUrl(tag, token), authorityName) };
    };
  return { 'filing-returned': mail('returned'), 'filing-rejected': mail('rejected') };
};
