import type { AuthorityId } from '../../../../kernel/ids.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { type WordsOf, wordsFor } from '../../../../ui/words.ts';
import type { MessageTemplate, MessageTemplates } from '../../../messaging/index.ts';
import { withdrawalLinkUrl } from '../paths.ts';
import { answerPath } from './paths.ts';
import type { ja } from './words.ja.ts';
import { inquiryWords } from './words.ts';

export interface InquiryMailDeps {
  /** Scheme and host that people type. */
  readonly publicOrigin: string;
  readonly authorityName: (authorityId: AuthorityId, language: string) => string;
  /** Signs the mails. */
  readonly defaultAuthority: AuthorityId;
}

/** What a mail is written from. */
interface Mail {
  readonly words: WordsOf<typeof ja>['mail'];
  readonly number: string;
  readonly token: string;
  readonly language: string;
  readonly sender: string;
}

/** The mails about inquiries. None carries a word of what was asked or answered. */
export function inquiryMessageTemplates(deps: InquiryMailDeps): MessageTemplates {
  const { publicOrigin } = deps;
  const mail =
    (write: (mail: Mail) => ReturnType<MessageTemplate>): MessageTemplate =>
    (params, token, language) => {
      const words = wordsFor(inquiryWords, parseLanguage(language) ?? 'ja').mail;
      const sender = deps.authorityName(deps.defaultAuthority, language);
      return write({ words, number: params.number ?? '', token, language, sender });
    };
  return {
    'inquiry-received': mail(({ words: { received }, number, sender }) => ({
      subject: received.subject,
      body: received.body(number, sender),
    })),
    'withdrawal-inquiry-received': mail(({ words: { withdrawalReceived }, number, sender }) => ({
      subject: withdrawalReceived.subject,
      body: withdrawalReceived.body(number, sender),
    })),
    'withdrawal-link': mail(({ words: { withdrawalLink }, token, language, sender }) => ({
      subject: withdrawalLink.subject,
      body: withdrawalLink.body(withdrawalLinkUrl(publicOrigin, language, token), sender),
    })),
    'inquiry-answered': mail(({ words: { answered }, number, token, language, sender }) => ({
      subject: answered.subject,
      body: answered.body(number, `${publicOrigin}${answerPath(language, token)}`, sender),
    })),
  };
}
