import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import type { MailMessage } from './mail.port.ts';

/** Announces what others may read of a mail: subject, text, and the values of the headers that we set beside them. */
export const announceMail = ({ subject, text }: MailMessage, headers: readonly string[] = []): void =>
  announceOutgoing('mail', [subject, ...headers, text].join('\n'));
