/** What stands at the focus. */
export interface Stop {
  readonly label: string;
  readonly matches: boolean;
  readonly faults: readonly string[];
}

/** Where the page keeps how everything looks while the focus is elsewhere. */
interface Memory {
  looks?: Map<Element, string>;
}

/** Notes how every control looks while the focus is elsewhere. Runs in the page. */
export function rememberUnfocused(): void {
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

/**
 * Says where the focus is, whether `selector` names that place, and what is wrong with it: not marked, off the screen, under
 * something else. Runs in the page.
 */
export function describeFocus(selector: string): Stop {
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
