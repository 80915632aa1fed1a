import { parseLanguage } from '../../../ui/language.ts';
import { wordsFor } from '../../../ui/words.ts';
import type { MessageTemplate, MessageTemplates } from '../../messaging/index.ts';
import { words } from './words.ts';

export interface DocumentMailDeps {
  /** The address that a link token opens. */
  readonly linkOf: (language: string, token: string) => string;
  /** The support desk, which is named in this mail and nowhere else (K-17). */
  readonly supportDesk: (language: string) => {
    readonly title: string;
    readonly phone: string;
    readonly hours: string;
  };
}

/** The mails about papers. None names the illness of anybody or says what a paper states: each is a link (K-17, K-34). */
export const documentMailTemplates = (deps: DocumentMailDeps): MessageTemplates => {
  const linkMail =
    (name: 'certificateReady' | 'legalReady' | 'revoked' | 'reissued'): MessageTemplate =>
    (_params, token, language) => {
      const { mail } = wordsFor(words, parseLanguage(language) ?? 'ja');
      const { subject, text } = mail[name];
      const link = deps.linkOf(language, token);
      return { subject, body: [text, mail.openLink, '', link, '', mail.ignore].join('\n') };
    };
  return {
    'notice-ready': (_params, token, language) => {
      const { mail } = wordsFor(words, parseLanguage(language) ?? 'ja');
      const desk = deps.supportDesk(language);
      return {
        subject: mail.noticeSubject,
        body: mail.noticeBody(deps.linkOf(language, token), desk.title, desk.phone, desk.hours),
      };
    },
    'certificate-ready': linkMail('certificateReady'),
    'legal-certificate-ready': linkMail('legalReady'),
    'document-revoked': linkMail('revoked'),
    'document-reissued': linkMail('reissued'),
  };
};
