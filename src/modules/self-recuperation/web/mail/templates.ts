import type { AuthorityId } from '../../../../kernel/ids.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { residentLinkUrl } from '../paths.ts';
import type { Text } from '../visit.ts';
import { words } from '../words.ts';

export interface MailDeps {
  /** Scheme and host that people type. */
  readonly publicOrigin: string;
  readonly authorityName: (authorityId: AuthorityId, language: string) => string;
  /** Signs the mails. */
  readonly defaultAuthority: AuthorityId;
}

/** Writes one mail around its secret. */
type Template = (
  params: Readonly<Record<string, string>>,
  secret: string,
  language: string,
) => { readonly subject: string; readonly body: string };

/** The mails of the resident's side. Each carries one secret at most: a code, or the token of a link. */
export function messageTemplates({
  publicOrigin,
  authorityName,
  defaultAuthority,
}: MailDeps): Readonly<Record<string, Template>> {
  const sender = (language: string): string => authorityName(defaultAuthority, language);
  const withLink =
    (template: (mail: Text['mail']) => Text['mail']['newLink']): Template =>
    (_params, token, language) => {
      const text = template(mailWords(language));
      const link = residentLinkUrl(publicOrigin, language, token);
      return { subject: text.subject, body: text.body(link, sender(language)) };
    };
  return {
    'email-code': (_params, code, language) => {
      const { emailCode } = mailWords(language);
      return { subject: emailCode.subject, body: emailCode.body(code, sender(language)) };
    },
    'filing-completed': withLink(mail => mail.filingCompleted),
    'withdrawal-completed': withLink(mail => mail.withdrawalCompleted),
    'new-link': withLink(mail => mail.newLink),
    'filing-transferred': withLink(mail => mail.filingTransferred),
    'contact-changed': (_params, _secret, language) => {
      const { contactChanged } = mailWords(language);
      return { subject: contactChanged.subject, body: contactChanged.body(sender(language)) };
    },
  };
}

const mailWords = (language: string): Text['mail'] => wordsFor(words, parseLanguage(language) ?? 'ja').mail;
