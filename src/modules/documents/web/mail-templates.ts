import { parseLanguage } from '../../../ui/language.ts';
import { wordsFor } from '../../../ui/words.ts';
import type { MessageTemplates } from '../../messaging/index.ts';
import { words } from './words.ts';

export interface DocumentMailDeps {
  /** The address that a link token opens. */
  readonly linkOf: (language: string, token: string) => string;
  /** The support desk, which is named in this mail and nowhere else (K-17). */
  readonly supportDesk: () => { readonly title: string; readonly phone: string; readonly hours: string };
}

/** The mail that leads to the notice (K-17, K-34). */
export const documentMailTemplates = (deps: DocumentMailDeps): MessageTemplates => ({
  'notice-ready': (_params, token, language) => {
    const { mail } = wordsFor(words, parseLanguage(language) ?? 'ja');
    const desk = deps.supportDesk();
    return {
      subject: mail.noticeSubject,
      body: mail.noticeBody(deps.linkOf(language, token), desk.title, desk.phone, desk.hours),
    };
  },
});
