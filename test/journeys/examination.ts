import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const ALL_WIDTHS = [320, 375, 1280];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** What axe finds by its rules of these tags, by all of its rules without any; after `readAxe` in the same page. */
const violationsOf = (page: Page, tags: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async asked => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(asked.length > 0 && { runOnly: [...asked] }),
    });
    return violations.map(
      ({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, tags as string[]);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const knowing = new WeakSet<BrowserContext>();

/**
 * Makes axe known to the page. Reading it takes as long as running it, so every later page of the same browser brings it
 * along: the browser then remembers what it made of the text.
 */
async function readAxe(page: Page): Promise<void> {
  const context = page.context();
  if (!knowing.has(context)) {
    knowing.add(context);
    await context.addInitScript({ content: AXE });
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${AXE};0`);
}

/** Everything that any rule of axe finds on the page as it stands. */
export async function findByEveryRule(page: Page): Promise<readonly string[]> {
  await readAxe(page);
  return violationsOf(page, []);
}

/** Everything about a page that a person with another eye, hand or phone would stumble on, at three widths unless told. */
export async function examine(
  page: Page,
  name: string,
  widths: readonly number[] = ALL_WIDTHS,
): Promise<readonly string[]> {
  const found: string[] = [];
  await readAxe(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const violations = await violationsOf(page, TAGS);
    found.push(...violations.map(violation => `${name} at ${width}: ${violation}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`${name} at ${width}: ${wide - width} px too wide`);
  }
  return found;
}
