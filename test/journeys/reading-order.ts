import type { Page } from 'playwright-core';
import { describeFocus, rememberUnfocused } from './focus.ts';
import { MOST_STOPS } from './keyboard.ts';

/**
 * Tabs through a whole page from its top: what the focus passes in another order than the page is read in (downwards, and
 * in a line from left to right), what it cannot reach, and what is wrong at any stop.
 */
export async function readByTab(page: Page, name: string): Promise<readonly string[]> {
  await page.evaluate(rememberUnfocused);
  const faults: string[] = [];
  let last: Place | null = null;
  const reached = new Set<number>();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(placeOfFocus);
    if (here === null) break;
    faults.push(...(await page.evaluate(describeFocus, '*')).faults);
    reached.add(here.index);
    const isBelow = last !== null && here.top >= last.bottom - 4;
    const isBeside = last !== null && here.left >= last.left && here.bottom > last.top;
    if (last !== null && !isBelow && !isBeside)
      faults.push(`after ${last.label} the focus jumps back to ${here.label}`);
    last = here;
  }
  const missed = await page.evaluate(labelsOfUnreached, [...reached]);
  faults.push(...missed.map(label => `out of reach: ${label}`));
  return faults.map(fault => `${name}: ${fault}`);
}

interface Place {
  readonly index: number;
  readonly label: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** Runs in the page; null when the focus has left it. */
function placeOfFocus(): Place | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
  const { top, bottom, left } = (element.closest('.choice') ?? element).getBoundingClientRect();
  const label = element.getAttribute('name') ?? (element.textContent ?? '').trim().slice(0, 40);
  const place = { top: top + scrollY, bottom: bottom + scrollY, left };
  return { index: controls.indexOf(element), label, ...place };
}

/** Runs in the page. Of radio buttons that answer one question, the keys reach one by Tab and the others by arrows. */
function labelsOfUnreached(reached: readonly number[]): string[] {
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
  const names = new Set(reached.map(index => controls[index]?.getAttribute('name')));
  return controls
    .filter((control, index) => {
      if (reached.includes(index) || !control.checkVisibility() || control.matches('[type=hidden]'))
        return false;
      return !(control.matches('[type=radio]') && names.has(control.getAttribute('name')));
    })
    .map(control => control.getAttribute('name') ?? (control.textContent ?? '').trim().slice(0, 40));
}
