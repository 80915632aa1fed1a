import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it took in: the record of what really went out. */
export interface MailServer {
  readonly port: number;
  /** The Message-ID of every mail that arrived whole, in order, repetitions too. */
  readonly messageIds: readonly string[];
  readonly close: () => Promise<void>;
}

const MESSAGE_ID = /^Message-ID: <([^@>]+)@/im;

export async function startMailServer(): Promise<MailServer> {
  const messageIds: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString('latin1');
      });
      stream.on('end', () => {
        messageIds.push(MESSAGE_ID.exec(raw)?.[1] ?? 'none');
        done();
      });
    },
  });
  // Killed senders leave half a conversation.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    messageIds,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
