import type { Page } from 'playwright-core';

/** Text in Japanese and the keys by which it is typed: Latin letters, a space to convert and a line end to take it. */
export interface Typed {
  readonly shown: string;
  readonly typed: string;
}

/** Hands on a keyboard that count every key they press. */
export interface CountedKeys {
  readonly pressed: number;
  /** Presses the key that leads to a page. */
  readonly open: (key: string) => Promise<void>;
  /** Goes from the top of the page over the skip link to a box. */
  readonly start: (name: string) => Promise<void>;
  readonly type: (name: string, text: string) => Promise<void>;
  readonly write: (name: string, text: Typed) => Promise<void>;
  /** Types on behind what stands in the box. */
  readonly writeOn: (name: string, text: Typed) => Promise<void>;
  readonly choose: (name: string, value: string) => Promise<void>;
  readonly tick: (name: string, value: string) => Promise<void>;
  /** Enter in the box where the focus is sends the form; from a button or a choice the focus goes to the button. */
  readonly submit: () => Promise<void>;
  /** Writes the count to the report of the test. */
  readonly tell: (name: string) => void;
}

const MOST_STOPS = 150;

export function countKeys(page: Page): CountedKeys {
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const focused = (selector: string): Promise<boolean> =>
    page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
  const tabTo = async (selector: string): Promise<void> => {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await focused(selector)) return;
      await press('Tab');
    }
    throw new Error(`The focus never came to ${selector}.`);
  };
  const insert = async (text: Typed): Promise<void> => {
    pressed += text.typed.length;
    await page.keyboard.insertText(text.shown);
  };
  return {
    get pressed() {
      return pressed;
    },
    open: async key => {
      await Promise.all([page.waitForEvent('load'), press(key)]);
    },
    start: async name => {
      await press('Tab');
      await press('Enter');
      await tabTo(`[name="${name}"]`);
    },
    type: async (name, text) => {
      await tabTo(`[name="${name}"]`);
      pressed += text.length;
      await page.keyboard.type(text);
    },
    write: async (name, text) => {
      await tabTo(`[name="${name}"]`);
      await insert(text);
    },
    writeOn: async (name, text) => {
      await tabTo(`[name="${name}"]`);
      await press('End');
      await insert(text);
    },
    choose: async (name, value) => {
      await tabTo(`[name="${name}"]`);
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        if (await focused(`[name="${name}"][value="${value}"]`)) return press('Space');
        await press('ArrowDown');
      }
      throw new Error(`No arrow key leads to ${name} = ${value}.`);
    },
    tick: async (name, value) => {
      await tabTo(`[name="${name}"][value="${value}"]`);
      await press('Space');
    },
    submit: async () => {
      await Promise.all([page.waitForEvent('load'), press('Enter')]);
    },
    tell: name => process.stdout.write(`keys pressed, ${name}: ${pressed}\n`),
  };
}
