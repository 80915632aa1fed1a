import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Connection } from './settings.ts';

/** The whole program, or the barest page that the same server can give. */
export type ServerKind =
  | {
      readonly name: 'application';
      readonly connection: Connection;
      /** With the limits of production, behind one proxy; without any unless told. */
      readonly guarded?: boolean;
    }
  | { readonly name: 'hello' };

export interface ChildServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server in a process of its own and waits until it listens. Rejects when it ends first. */
export async function startChildServer(kind: ServerKind): Promise<ChildServer> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    // As `npm run serve` does.
    execArgv: ['--max-semi-space-size=128', '--import', 'tsx'],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit');
  child.send(kind);
  const port = await Promise.race([
    once(child, 'message').then(([told]) => Number(told)),
    ended.then(([code]) => {
      throw new Error(`The ${kind.name} server ended with ${code} before it listened.`);
    }),
  ]);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
