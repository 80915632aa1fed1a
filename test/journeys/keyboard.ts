import type { Page } from 'playwright-core';
import { describeFocus, rememberUnfocused, type Stop } from './focus.ts';
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

/** More than any page has places for the focus. */
export const MOST_STOPS = 120;

/** Puts hands on the keyboard of the page. Every stop of the focus is looked at on the way. */
export function useKeyboard(page: Page): Keyboard {
  const faults = new Set<string>();
  // Told once and kept: asked for anew with every file, the telling races with the key that opens the chooser.
  page.on('filechooser', () => undefined);

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
