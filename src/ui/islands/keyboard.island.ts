const STORED = 'single-keys';
const help = document.querySelector<HTMLDialogElement>('#keyboard-help');
const toggle = document.querySelector<HTMLInputElement>('#single-keys');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea,select,[contenteditable],input:not([type=checkbox],[type=radio])') !== null;

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(isShown);
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : rows.findIndex(row => row.hasAttribute('aria-current'));
  const row = rows[from < 0 ? 0 : from + step];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Of two pictures that can both be turned, the one under the pointer is meant. */
function press(key: string): boolean {
  const bound = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].filter(
    isShown,
  );
  const target = bound.find(element => element.closest('figure:hover')) ?? bound[0];
  if (target === undefined) return false;
  if (isTyping(target)) target.focus();
  else target.click();
  return true;
}

function act(key: string): boolean {
  if (key === '?') help?.showModal();
  else if (key === 'j') moveRow(1);
  else if (key === 'k') moveRow(-1);
  else return press(key);
  return true;
}

// Keys that have a sign of their own but a longer name.
const SIGNS: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←' };

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  const key = SIGNS[event.key] ?? event.key;
  if (key.length !== 1 || key === ' ') return;
  if (toggle?.checked === false || help?.open || isTyping(event.target)) return;
  if (act(key)) event.preventDefault();
});

if (toggle) {
  toggle.checked = localStorage.getItem(STORED) !== 'off';
  toggle.addEventListener('change', () => localStorage.setItem(STORED, toggle.checked ? 'on' : 'off'));
}

for (const button of document.querySelectorAll<HTMLElement>('[data-opens-keyboard-help]')) {
  button.hidden = false;
  button.addEventListener('click', () => help?.showModal());
}
