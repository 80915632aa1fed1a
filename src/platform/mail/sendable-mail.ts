import type { MailMessage } from './mail.port.ts';

const LOCAL_PART = /^[^\s@<>,;:"()[\]\\\p{Cc}\u0080-\u{10ffff}]{1,64}$/u;
const DOMAIN =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$/;
const ONE_LINE = /^[^\p{Cc}\u2028\u2029]{1,200}$/u;
const DOT_ATOM = /^[^.]+(\.[^.]+)*$/;

/**
 * The message as it may go on the wire, or null when its address is not one plain address, its subject not one line of
 * at most 200 characters, or its text empty. Line ends become CRLF. Japanese mobile carriers gave out addresses with
 * dots at the end or side by side; these are quoted, as the standard asks.
 */
export function sendableMail(message: MailMessage): MailMessage | null {
  const at = message.to.lastIndexOf('@');
  const local = message.to.slice(0, Math.max(at, 0));
  const domain = message.to.slice(at + 1);
  if (!LOCAL_PART.test(local) || !DOMAIN.test(domain)) return null;
  if (!ONE_LINE.test(message.subject) || message.text.trim() === '' || message.text.includes('\0'))
    return null;
  return {
    ...message,
    to: DOT_ATOM.test(local) ? message.to : `"${local}"@${domain}`,
    text: message.text.replace(/\r\n|\r|\n/g, '\r\n'),
  };
}
