import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

export interface WebServer {
  readonly port: number;
  /** Takes no new connection and lets running requests finish, for at most `patienceMs`. */
  readonly stop: (patienceMs: number) => Promise<void>;
}

/** Listens on the address. Rejects when it is taken. */
export function startWebServer(
  fetch: (request: Request) => Response | Promise<Response>,
  address: { readonly host: string; readonly port: number },
): Promise<WebServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: address.host, port: address.port });
    server.once('error', reject);
    server.once('listening', () => {
      const stop = (patienceMs: number): Promise<void> =>
        new Promise(done => {
          const impatience = setTimeout(() => {
            if ('closeAllConnections' in server) server.closeAllConnections();
          }, patienceMs);
          server.close(() => {
            clearTimeout(impatience);
            done();
          });
          if ('closeIdleConnections' in server) server.closeIdleConnections();
        });
      resolve({ port: (server.address() as AddressInfo).port, stop });
    });
  });
}
