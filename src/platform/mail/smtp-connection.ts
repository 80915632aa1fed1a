import type SmtpPool from 'nodemailer/lib/smtp-pool/index.js';

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How to connect to the server of an SMTP URL: always encrypted, unless it is on this machine. */
export function smtpConnection(url: string): SmtpPool.Options & { readonly pool: true } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    pool: true,
    maxConnections: 5,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !THIS_MACHINE.has(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
