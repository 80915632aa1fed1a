import type { Page } from 'playwright-core';

/**
 * Controls that a finger misses (smaller than 24 by 24 CSS pixels, WCAG 2.2 2.5.8; a link within a sentence may be), and
 * boxes in which a phone would enlarge the page because their text is smaller than 16 pixels.
 */
export async function examineTouch(page: Page, name: string): Promise<readonly string[]> {
  return (await page.evaluate(touchFaults)).map(fault => `${name}: ${fault}`);
}

/** Runs in the page. */
function touchFaults(): string[] {
  const faults: string[] = [];
  const isInSentence = (control: Element): boolean =>
    getComputedStyle(control).display === 'inline' &&
    [...(control.parentElement?.childNodes ?? [])].some(
      node => node instanceof Text && node.data.trim().length > 1,
    );
  for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!control.checkVisibility() || control.closest('.visually-hidden') !== null) continue;
    const target = control.closest('.choice, .check-list label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    if ((width < 24 || height < 24) && !isInSentence(control))
      faults.push(
        `${Math.round(width)} by ${Math.round(height)}: ${control.tagName} "${(control.textContent ?? '').trim().slice(0, 40)}"`,
      );
    const size = Number.parseFloat(getComputedStyle(control).fontSize);
    if (control.matches('input, select, textarea') && size < 16)
      faults.push(`text of ${size} px in ${control.getAttribute('name')}`);
  }
  return faults;
}
