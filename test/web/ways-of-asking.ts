import { type Answer, type Client, createClient } from './client.ts';
import type { CallerName, SeededWorld } from './seeded-world.ts';

/** How callers ask. */
export interface Way {
  readonly clientOf: (caller: CallerName) => Client;
  readonly stranger: () => Client;
}

/** As the seed signed them in, each over a connection. */
export const connected = ({ callers, world }: SeededWorld): Way => ({
  clientOf: caller => callers[caller],
  stranger: () => createClient(world.origin),
});

/** With their cookies, and without the connection, which costs as much as a refusal: for thousands of those. */
export function unconnected({ callers, world }: SeededWorld): Way {
  const stranger = () => createClient(world.origin, undefined, world.fetch);
  return {
    clientOf: caller => {
      const client = stranger();
      for (const [name, value] of callers[caller].cookies) client.cookies.set(name, value);
      return client;
    },
    stranger,
  };
}

/** Everything of an answer that its receiver can tell apart. */
export const seenOf = ({ status, headers, text }: Answer): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), text]);

/** Whether the answer is what is seen under that name, which is asked for again only where it seems to be another. */
export type IsSeen = (answer: Answer, name: string, ask: () => Promise<Answer>) => Promise<boolean>;

/** Remembers what was seen under each name. */
export function rememberSeen(): IsSeen {
  const remembered = new Map<string, string>();
  return async (answer, name, ask) => {
    const seen = seenOf(answer);
    if (remembered.get(name) !== seen) remembered.set(name, seenOf(await ask()));
    return remembered.get(name) === seen;
  };
}
