import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { longDate } from '../../../ui/date-text.ts';
import type { MessageTemplates } from '../../messaging/index.ts';
import { INVITATION_MAIL, REMINDER_MAIL } from '../use-cases/send-invitations.ts';
import { applyPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The mails of the campaign. They name no institution: only the deadline and a link. */
export const enrolmentMails = ({ publicOrigin }: { readonly publicOrigin: string }): MessageTemplates => {
  const mail =
    ({ subject, lead }: { readonly subject: string; readonly lead: string }): MessageTemplates[string] =>
    ({ deadline = '' }, token) => {
      const day = parsePlainDate(deadline);
      const lines = [
        lead,
        ...(day === null ? [] : [words.mail.deadline(longDate(day))]),
        `${publicOrigin}${applyPath(token)}`,
        words.mail.tail,
      ];
      return { subject, body: lines.join('\n\n') };
    };
  return { [INVITATION_MAIL]: mail(words.mail.invitation), [REMINDER_MAIL]: mail(words.mail.reminder) };
};
