import { randomUUID } from 'node:crypto';
import type { Route } from '../../src/platform/http/route.ts';
import type { Fields } from './client.ts';

type Params = Readonly<Record<string, string>>;

/** The path of a route with its parameters filled in. Throws for one that the seed does not know: teach it. */
export const pathOf = ({ path }: Pick<Route, 'path'>, params: Params): string =>
  path.replaceAll(/:([A-Za-z]+)/g, (_all, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The seed has no value for :${name} of ${path}.`);
    return value;
  });

/** Routes that look at these fields before they look for the row. */
const NEEDED: Readonly<Record<string, () => Fields>> = {
  '/console/account/end-session': () => ({ sessionId: randomUUID() }),
  '/console/account/passkeys/remove': () => ({ passkeyId: randomUUID() }),
  '/console/filings/search.csv': () => ({ text: 'x' }),
  '/console/tasks/:taskId/outcome': () => ({ outcome: 'not-reached' }),
};

/** A form that reaches the handler of the route; most are empty, and the handler then says what is missing. */
export const formFor = ({ path }: Pick<Route, 'path'>): Fields => NEEDED[path]?.() ?? {};
