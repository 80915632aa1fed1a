import type { Page } from 'playwright-core';

/** Widths in CSS pixels with the size of text that a reader sets, in percent of the usual one. */
const SETTINGS = [
  { width: 375, text: 200 },
  // What 1280 and 640 become when the whole page is enlarged to twice its size.
  { width: 640, text: 100 },
  { width: 320, text: 100 },
] as const;

/** What a person who needs large text could not read or press: text that spills or is cut, controls on each other. */
export async function examineLargeText(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, text } of SETTINGS) {
    await page.setViewportSize({ width, height: 800 });
    await enlargeText(page, text);
    const where = `${name} at ${width} with text of ${text} %`;
    found.push(...(await page.evaluate(layoutFaults)).map(fault => `${where}: ${fault}`));
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return found;
}

const enlargeText = (page: Page, percent: number): Promise<void> =>
  page.evaluate(size => {
    document.documentElement.style.fontSize = size;
  }, `${percent}%`);

/** Runs in the page. */
function layoutFaults(): string[] {
  const faults: string[] = [];
  const boxes = '.button, .tag, .notice, .choice, .day, .big-date, .error-summary, td, th, summary';
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('.visually-hidden') === null;
  const say = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 30)}"`;

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`${root.scrollWidth - root.clientWidth} px wider than the screen`);

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || node.textContent?.trim() === '' || !isShown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = parent.closest(boxes)?.getBoundingClientRect();
    for (const { left, right } of range.getClientRects()) {
      if (right > innerWidth + 1 || left < -1) faults.push(`off the screen: ${say(parent)}`);
      else if (box !== undefined && (right > box.right + 1 || left < box.left - 1))
        faults.push(`out of its box: ${say(parent)}`);
    }
  }
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
    const tooLarge =
      element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (cuts && tooLarge && isShown(element)) faults.push(`cut: ${say(element)}`);
  }

  const controls = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, .choice'),
  ]
    .filter(control => isShown(control) && getComputedStyle(control).display !== 'inline')
    .map(control => ({ control, rect: control.getBoundingClientRect() }));
  controls.forEach(({ control, rect }, index) => {
    for (const other of controls.slice(index + 1)) {
      if (control.contains(other.control)) continue;
      const wide = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const high = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
      if (wide > 1 && high > 1) faults.push(`on each other: ${say(control)} and ${say(other.control)}`);
    }
  });
  return [...new Set(faults)];
}
