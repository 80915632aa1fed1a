import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestWorld } from '../world/test-world.ts';

/** One browser on its way through the program, and what it noticed. */
export interface Walk {
  readonly page: Page;
  readonly world: TestWorld;
  /** Called at every page in every state that is worth a look, with a name for it. */
  readonly look: (name: string) => Promise<void>;
  /** Requests to another origin, refused by the policy or not, and errors of the console. */
  readonly troubles: readonly string[];
  /** Addresses of the scripts that the pages loaded. */
  readonly scripts: readonly string[];
  readonly close: () => Promise<void>;
}

export interface WalkOptions {
  readonly width: number;
  readonly javaScript: boolean;
  /** Told the bytes that the page took without its pictures, nothing having been kept from before; 0 unless counted. */
  readonly look?: (page: Page, name: string, bytes: number) => Promise<void>;
  readonly countsBytes?: boolean;
}

/** A fresh browser, without a past, in which nothing that a page does to itself goes unnoticed. */
export async function startWalk(browser: Browser, world: TestWorld, options: WalkOptions): Promise<Walk> {
  const settings: BrowserContextOptions = {
    baseURL: world.origin,
    viewport: { width: options.width, height: 800 },
    javaScriptEnabled: options.javaScript,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  };
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  // Long enough for a machine that does much else; a page that never comes is told all the same.
  page.setDefaultTimeout(30_000);
  const troubles: string[] = [];
  const scripts: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(world.origin)) troubles.push(`request to ${request.url()}`);
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  page.on('pageerror', error => troubles.push(`error ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error' && !tellsTheStatus(message.text())) troubles.push(message.text());
  });
  const bytes = options.countsBytes ? await countBytes(page) : () => 0;
  return {
    page,
    world,
    look: async name => {
      await page.waitForLoadState('load');
      await options.look?.(page, name, bytes());
    },
    troubles,
    scripts,
    close: () => context.close(),
  };
}

/** The browser notes every answer of 422, 404 or 410, which the pages give on purpose. */
const tellsTheStatus = (text: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);

/** Lets the browser keep nothing, and counts what the newest page took over the wire, headers included, pictures not. */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let newest = '';
  const counted = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ type, requestId, loaderId }) => {
    if (type === 'Document' && requestId === loaderId && newest !== loaderId) {
      newest = loaderId;
      counted.clear();
    }
    if (type !== 'Image' && loaderId === newest) counted.set(requestId, 0);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) counted.set(requestId, encodedDataLength);
  });
  return () => [...counted.values()].reduce((sum, length) => sum + length, 0);
}
