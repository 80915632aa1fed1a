import type { Page } from 'playwright-core';
import type { PickedFile } from './photos.ts';

/** A person with a keyboard and nothing else: no pointer, and no script that moves the focus for them. */
export interface Keyboard {
  /** Presses Tab until the focus is on what `selector` names; throws when it never is. */
  readonly tabTo: (selector: string) => Promise<void>;
  /** The same backwards. */
  readonly tabBackTo: (selector: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Goes to the box and types over what stands in it. */
  readonly type: (name: string, text: string) => Promise<void>;
  /** Goes to the group and moves by arrow keys to the answer. */
  readonly choose: (name: string, value: string) => Promise<void>;
  readonly tick: (name: string, value: string) => Promise<void>;
  readonly pickFile: (name: string, file: PickedFile) => Promise<void>;
  /** Goes to the button or link and presses it, to the page that follows. */
  readonly pressOn: (selector: string) => Promise<void>;
  /** What was wrong at any place where the focus came by. */
  readonly faults: readonly string[];
}

const MOST_STOPS = 120;

/** What stands at the focus. */
interface Stop {
  readonly label: string;
  readonly matches: boolean;
  readonly faults: readonly string[];
}

/** Puts hands on the keyboard of the page. Every stop of the focus is looked at on the way. */
export function useKeyboard(page: Page): Keyboard {
  const faults = new Set<string>();

  const stopAt = async (selector: string): Promise<Stop> => {
    const stop = await page.evaluate(describeFocus, selector);
    for (const fault of stop.faults) faults.add(`${new URL(page.url()).pathname}: ${fault}`);
    return stop;
  };
  const walkTo = async (key: string, selector: string): Promise<void> => {
    await page.evaluate(rememberUnfocused);
    const passed: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press(key);
      const { label, matches } = await stopAt(selector);
      if (matches) return;
      passed.push(label);
    }
    throw new Error(`The focus never came to ${selector}, only to ${passed.join(' | ')}`);
  };
  const tabTo = (selector: string): Promise<void> => walkTo('Tab', selector);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    tabTo,
    tabBackTo: selector => walkTo('Shift+Tab', selector),
    press,
    type: async (name, text) => {
      await tabTo(`[name="${name}"]`);
      await press('Control+a', 'Delete');
      await page.keyboard.type(text);
    },
    choose: async (name, value) => {
      await tabTo(`[name="${name}"]`);
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        if ((await stopAt(`[name="${name}"][value="${value}"]`)).matches) return press('Space');
        await press('ArrowDown');
      }
      throw new Error(`No arrow key leads to ${name} = ${value}.`);
    },
    tick: async (name, value) => {
      await tabTo(`[name="${name}"][value="${value}"]`);
      await press('Space');
    },
    pickFile: async (name, file) => {
      await tabTo(`[name="${name}"]`);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Space')]);
      await chooser.setFiles(file);
    },
    pressOn: async selector => {
      await tabTo(selector);
      await Promise.all([page.waitForEvent('load'), press('Enter')]);
    },
    get faults() {
      return [...faults];
    },
  };
}

/** Where the page keeps how everything looks while the focus is elsewhere. */
interface Memory {
  looks?: Map<Element, string>;
}

/** Runs in the page. */
function rememberUnfocused(): void {
  const memory = globalThis as Memory;
  if (memory.looks !== undefined) return;
  const looks = new Map<Element, string>();
  const controls = 'a[href], button, input, select, textarea, summary';
  for (const control of document.querySelectorAll(controls))
    for (const element of [control, control.closest('.choice')]) {
      if (element === null || element.matches(':focus-within')) continue;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      looks.set(element, [outlineStyle, outlineWidth, boxShadow].join());
    }
  memory.looks = looks;
}

/** Runs in the page. */
function describeFocus(selector: string): Stop {
  const element = document.activeElement;
  if (element === null || element === document.body) return { label: 'nothing', matches: false, faults: [] };
  const label = `${element.tagName.toLowerCase()} "${(element.getAttribute('name') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
  const faults: string[] = [];
  const memory = globalThis as Memory;
  const isMarked = [element, element.closest('.choice')].some(marked => {
    if (marked === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(marked);
    const before = memory.looks?.get(marked);
    return before !== undefined && before !== [outlineStyle, outlineWidth, boxShadow].join();
  });
  if (!isMarked && memory.looks?.has(element) === true) faults.push(`the focus cannot be seen on ${label}`);

  const [rect] = element.getClientRects();
  if (rect === undefined || rect.width < 2 || rect.height < 2)
    faults.push(`the focus is on nothing: ${label}`);
  else {
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push(`off the screen: ${label}`);
    const top = document.elementFromPoint(x, y);
    const isOnTop = top !== null && (element.contains(top) || top.contains(element));
    if (!isOnTop && top?.closest('label')?.contains(element) !== true) faults.push(`hidden: ${label}`);
  }
  return { label, matches: element.matches(selector), faults };
}

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
