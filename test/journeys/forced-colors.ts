import type { Page } from 'playwright-core';

/**
 * What a person who has set colours of their own could not tell apart: boxes whose edge was a background only, marks that
 * do not take the colour of the text around them, a place that is marked by colour alone.
 */
export async function examineForcedColors(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(colourFaults);
  await page.emulateMedia({ forcedColors: 'none' });
  return faults.map(fault => `${name} in forced colours: ${fault}`);
}

/** Runs in the page. */
function colourFaults(): string[] {
  const faults: string[] = [];
  const say = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class')} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
  const surface = getComputedStyle(document.body).backgroundColor;
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const hasEdge = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) return true;
    return sides.every(
      side =>
        Number.parseFloat(style[`border${side}Width`]) > 0 &&
        style[`border${side}Style`] !== 'none' &&
        style[`border${side}Color`] !== surface,
    );
  };
  const edged =
    'main .button, .input, .choice, .notice, .day, .day-table :is(th, td), .tag, .big-date, .error-summary, .language-selector summary, .step-header-bar span, .progress-bar-track';
  for (const element of document.querySelectorAll(edged))
    if (element.checkVisibility() && !hasEdge(element)) faults.push(`no edge: ${say(element)}`);

  for (const shape of document.querySelectorAll('svg.notice-mark path')) {
    const around = shape.closest('.notice');
    if (around !== null && getComputedStyle(shape).fill !== getComputedStyle(around).color)
      faults.push(`a mark of its own colour: ${say(around)}`);
  }
  for (const current of document.querySelectorAll('.day-strip [aria-current], .day-table [aria-current]')) {
    const other = current.parentElement?.querySelector(':scope > :not([aria-current])');
    if (other == null) continue;
    const look = (element: Element): string => {
      const { borderTopColor, borderTopWidth, outlineStyle, outlineWidth, backgroundColor } =
        getComputedStyle(element);
      return [borderTopColor, borderTopWidth, outlineStyle, outlineWidth, backgroundColor].join();
    };
    if (look(current) === look(other)) faults.push(`today looks like any day: ${say(current)}`);
  }
  for (const day of document.querySelectorAll('.day'))
    if (day.querySelector('.day-state')?.textContent?.trim() === '')
      faults.push(`a day without a word: ${say(day)}`);
  return faults;
}
