import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../kernel/ids.ts';
import {
  accepted,
  type DeliveryOutcome,
  refused,
  unknownOutcome,
  unreachable,
} from '../delivery/delivery-outcome.ts';
import { describeMailContract, RECIPIENTS } from './mail.contract.ts';
import { memoryMail } from './memory.mail.ts';
import { createSmtpMail } from './smtp.mail.ts';
import { smtpConnection } from './smtp-connection.ts';

const unquoted = (address: string): string => address.replaceAll('"', '');

interface Caught {
  readonly recipients: readonly string[];
  readonly raw: string;
}

/** A mail server in this process that answers by the recipient's name. */
async function mailServer(): Promise<{ port: number; caught: Caught[]; close: () => Promise<void> }> {
  const caught: Caught[] = [];
  const answer = (code: number): Error => Object.assign(new Error('no'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    // It takes dots in a quoted local part for a mistake, which they are not.
    lenientAddressParsing: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (address === RECIPIENTS.stranger) done(answer(550));
      else if (address === RECIPIENTS.busy) done(answer(451));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => unquoted(address));
        if (recipients.includes(RECIPIENTS.strict)) return done(answer(554));
        if (recipients.includes(RECIPIENTS.silent)) {
          for (const connection of server.connections) connection._socket.destroy();
          return;
        }
        caught.push({ recipients, raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    caught,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

describeMailContract('SMTP', async () => {
  const server = await mailServer();
  const mail = createSmtpMail({ url: `smtp://127.0.0.1:${server.port}`, from: 'no-reply@todoke.example.jp' });
  return {
    mail,
    received: () =>
      Promise.all(
        server.caught.map(async ({ recipients, raw }) => {
          const { subject = '', text = '', to = [] } = await PostalMime.parse(raw);
          expect(to.map(({ address = '' }) => unquoted(address))).toEqual(recipients);
          return { to: recipients, subject, text };
        }),
      ),
    close: async () => {
      mail.close();
      await server.close();
    },
  };
});

describeMailContract('memory', async () => {
  const answers: Readonly<Record<string, DeliveryOutcome>> = {
    [RECIPIENTS.stranger]: refused('recipient-refused'),
    [RECIPIENTS.strict]: refused('message-refused'),
    [RECIPIENTS.busy]: unreachable,
    [RECIPIENTS.silent]: unknownOutcome,
  };
  const mail = memoryMail(({ to }) => answers[to] ?? accepted);
  return {
    mail,
    received: async () => mail.sent.map(({ to, subject, text }) => ({ to: [to], subject, text })),
    close: async () => undefined,
  };
});

describe('SMTP mail', () => {
  let server: Awaited<ReturnType<typeof mailServer>>;
  beforeAll(async () => {
    server = await mailServer();
  });
  afterAll(() => server.close());

  it('sends plain text alone, with a Message-ID made of our id', async () => {
    const mail = createSmtpMail({
      url: `smtp://127.0.0.1:${server.port}`,
      from: 'no-reply@todoke.example.jp',
      fromName: '神奈川県',
    });
    const id = '01900000-0000-7000-8000-00000000000a' as Uuid;
    for (let time = 0; time < 2; time++)
      await mail.send({ id, to: RECIPIENTS.known, subject: '件名', text: '本文' });
    mail.close();
    const [first, second] = await Promise.all(server.caught.map(({ raw }) => PostalMime.parse(raw)));
    expect(first?.messageId).toBe(`<${id}@todoke.example.jp>`);
    expect(second?.messageId).toBe(first?.messageId);
    expect(first?.from).toMatchObject({ name: '神奈川県', address: 'no-reply@todoke.example.jp' });
    expect(first?.attachments).toEqual([]);
    expect(first?.html).toBeUndefined();
    const header = (key: string): string | undefined => first?.headers.find(h => h.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('content-type')).toBe('text/plain; charset=utf-8');
    expect(header('x-mailer')).toBeUndefined();
  });

  it('is unreachable when nobody listens', async () => {
    const mail = createSmtpMail({ url: 'smtp://127.0.0.1:1', from: 'no-reply@todoke.example.jp' });
    const id = '01900000-0000-7000-8000-00000000000b' as Uuid;
    expect(await mail.send({ id, to: RECIPIENTS.known, subject: 's', text: 't' })).toEqual(unreachable);
    mail.close();
  });
});

describe('SMTP connection', () => {
  it('is encrypted from the first byte with smtps', () => {
    expect(smtpConnection('smtps://us%40er:p%2Fw@mail.internal')).toMatchObject({
      host: 'mail.internal',
      port: 465,
      secure: true,
      auth: { user: 'us@er', pass: 'p/w' },
    });
  });

  it('insists on STARTTLS with smtp, except on this machine', () => {
    expect(smtpConnection('smtp://mail.internal')).toMatchObject({
      port: 587,
      secure: false,
      requireTLS: true,
    });
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(smtpConnection(`smtp://${host}:25`)).toMatchObject({ port: 25, requireTLS: false });
    expect(smtpConnection('smtp://[::1]:25').host).toBe('::1');
  });
});
