import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const ALL_WIDTHS = [320, 375, 1280];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything about a page that a person with another eye, hand or phone would stumble on, at three widths unless told. */
export async function examine(
  page: Page,
  name: string,
  widths: readonly number[] = ALL_WIDTHS,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(TAGS)
      .setLegacyMode()
      .analyze();
    for (const { id, nodes } of violations)
      found.push(`${name} at ${width}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`${name} at ${width}: ${wide - width} px too wide`);
  }
  return found;
}
