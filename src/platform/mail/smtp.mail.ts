import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import type MailMessageInTransit from 'nodemailer/lib/mailer/mail-message.js';
import {
  accepted,
  type DeliveryOutcome,
  refused,
  unknownOutcome,
  unreachable,
} from '../delivery/delivery-outcome.ts';
import { announceMail } from './announce-mail.ts';
import type { MailMessage, MailPort } from './mail.port.ts';
import { sendableMail } from './sendable-mail.ts';
import { smtpConnection } from './smtp-connection.ts';

export interface SmtpMailOptions {
  /** `smtp://USER:PASSWORD@HOST:587` (STARTTLS required beyond this machine) or `smtps://…:465`. */
  readonly url: string;
  /** The sender's plain address; its domain is also that of the Message-ID. */
  readonly from: string;
  /** What mail programs show as the sender. */
  readonly fromName?: string;
}

export interface SmtpMail extends MailPort {
  /** Ends the connections. Messages in flight are given up. */
  readonly close: () => void;
}

interface Tracked extends Mail.Options {
  readonly onHandedOver: () => void;
}

/** Mail through a server, over a few connections that are kept open. */
export function createSmtpMail(options: SmtpMailOptions): SmtpMail {
  const domain = options.from.slice(options.from.lastIndexOf('@') + 1);
  const transport = createTransport(smtpConnection(options.url));
  transport.use('stream', reportHandOver);
  return {
    send: async message => {
      const sendable = sendableMail(message);
      if (sendable === null) return refused('malformed');
      let handedOver = false;
      const mail: Tracked = {
        ...mailOptions(sendable, domain, options),
        onHandedOver: () => {
          handedOver = true;
        },
      };
      announceMail(message, [String(mail.messageId), options.fromName ?? '', options.from]);
      try {
        await transport.sendMail(mail);
        return accepted;
      } catch (error) {
        return outcomeOf(error as SmtpError, handedOver);
      }
    },
    close: () => transport.close(),
  };
}

function mailOptions(
  message: MailMessage,
  domain: string,
  { from, fromName }: SmtpMailOptions,
): Mail.Options {
  return {
    messageId: `<${message.id}@${domain}>`,
    from: { name: fromName ?? '', address: from },
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    // No out-of-office answers, please (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Tells when the last byte of a message went out: from then on, a lost connection leaves its fate unknown. */
function reportHandOver(mail: MailMessageInTransit, done: () => void): void {
  const watched = new PassThrough();
  watched.once('end', () => (mail.data as Tracked).onHandedOver());
  mail.message.transform(watched);
  done();
}

interface SmtpError {
  readonly responseCode?: number;
  /** The command that the server answered, e.g. `RCPT TO`. */
  readonly command?: string;
}

function outcomeOf({ responseCode, command }: SmtpError, handedOver: boolean): DeliveryOutcome {
  if (responseCode === undefined) return handedOver ? unknownOutcome : unreachable;
  if (responseCode >= 500 && command === 'RCPT TO') return refused('recipient-refused');
  if (responseCode >= 500 && command === 'DATA') return refused('message-refused');
  // A temporary answer, or one about us (sign-in, sender) that the operator can put right.
  return unreachable;
}
