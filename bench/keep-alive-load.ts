import { connect, type Socket } from 'node:net';
import { type Sample, secondsSince } from './measure.ts';

export interface KeepAliveLoad {
  readonly origin: string;
  readonly connections: number;
  /** The one status that counts as done; any other ends the bench. */
  readonly status: number;
  /** The next whole request as HTTP/1.1, head and body; null when nothing more is to be sent. */
  readonly next: () => string | null;
}

const HEAD_END = '\r\n\r\n';

/**
 * Sends requests over connections that stay open, one at a time on each, and reads every answer to its end. It does the
 * work of autocannon for a fraction of its share of a core, which the program and PostgreSQL have to share with it.
 */
export async function loadKeptAlive({ origin, connections, status, next }: KeepAliveLoad): Promise<Sample> {
  const { hostname, port } = new URL(origin);
  const latencies: number[] = [];
  const expected = `HTTP/1.1 ${status} `;
  const started = performance.now();
  const lane = async (): Promise<void> => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    try {
      await runLane(socket, next, expected, latencies);
    } finally {
      socket.destroy();
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { operations: latencies.length, seconds: secondsSince(started), latencies };
}

function runLane(
  socket: Socket,
  next: () => string | null,
  expected: string,
  latencies: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = '';
    let sent = 0;
    const send = (): void => {
      const request = next();
      if (request === null) {
        resolve();
        return;
      }
      received = '';
      sent = performance.now();
      socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.once('connect', send);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection.')));
    socket.on('data', chunk => {
      received += chunk;
      const end = endOfAnswer(received);
      if (end === null) return;
      latencies.push(performance.now() - sent);
      if (!received.startsWith(expected) || end !== received.length)
        reject(new Error(`An answer was not ${expected.trim()}: ${received.slice(0, 2_000)}`));
      else send();
    });
  });
}

/** Where the answer ends in what was received; null while it goes on. */
function endOfAnswer(received: string): number | null {
  const head = received.indexOf(HEAD_END);
  if (head === -1) return null;
  const body = head + HEAD_END.length;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(received.slice(0, head + 2))?.[1];
  if (length !== undefined) {
    const end = body + Number(length);
    return received.length >= end ? end : null;
  }
  if (!/\r\ntransfer-encoding: chunked\r\n/i.test(received.slice(0, head + 2)))
    throw new Error('An answer without a length.');
  const last = received.indexOf('0\r\n\r\n', body);
  return last === -1 ? null : last + 5;
}
