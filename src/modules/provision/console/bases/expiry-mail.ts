import { parseUuid } from '../../../../kernel/ids.ts';
import type { MessageTemplates } from '../../../messaging/index.ts';
import { EXPIRY_MAIL } from '../../use-cases/bases/watch-expiry.ts';
import { BASES_PATH, paperPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The mail that a basis or an agreement ends soon (M-07): a day and a link, nothing of any person. */
export const expiryMails = ({ publicOrigin }: { readonly publicOrigin: string }): MessageTemplates => ({
  [EXPIRY_MAIL]: ({ kind, id = '', lastDay = '' }) => {
    const paperId = parseUuid(id);
    const path =
      paperId === null ? BASES_PATH : paperPath(kind === 'agreement' ? 'agreement' : 'basis', paperId);
    return { subject: words.mail.subject, body: words.mail.body(lastDay, publicOrigin + path) };
  },
});
