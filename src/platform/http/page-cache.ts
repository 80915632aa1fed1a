import type { Context } from 'hono';
import type { Route } from './route.ts';

/** Keeps pages that are the same for every stranger for a moment, so that a flood of readers is drawn once. */
export interface PageCache {
  /** Whether whoever asks for this is known by nothing, and the address alone decides what is shown. */
  readonly covers: (context: Context, route: Route) => boolean;
  readonly read: (context: Context) => Response | null;
  readonly keep: (context: Context, answer: Response) => Promise<void>;
}

const MOST_PAGES = 300;
/** Without a language in front, the browser's own decides; any other parameter may name somebody's row. */
const SAME_FOR_ALL = /^\/:language(\/[a-z-]+)*$/;

/** A cache in the memory of this process; a page is drawn anew after `forMs`. */
export function createPageCache(forMs: number, now: () => number = Date.now): PageCache {
  const pages = new Map<string, { readonly html: string; readonly until: number }>();
  return {
    covers: ({ req }, { method, path, access }) =>
      method === 'GET' &&
      req.method === 'GET' &&
      access.kind === 'anyone' &&
      SAME_FOR_ALL.test(path) &&
      req.header('cookie') === undefined &&
      !req.url.includes('?'),
    read: context => {
      const page = pages.get(keyOf(context));
      return page === undefined || page.until <= now() ? null : context.html(page.html);
    },
    keep: async (context, answer) => {
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
      if (answer.status !== 200 || !isPage || answer.headers.has('set-cookie')) return;
      const html = await answer.clone().text();
      const key = keyOf(context);
      pages.delete(key);
      pages.set(key, { html, until: now() + forMs });
      const [oldest] = pages.keys();
      if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest);
    },
  };
}

/** Authorities are told apart by their host name. */
const keyOf = ({ req }: Context): string => `${req.header('host') ?? ''}${req.path}`;
