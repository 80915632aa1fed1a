import { Button } from '../button/button.tsx';
import { Kbd } from '../kbd/kbd.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

/** A key and what it does on this page. */
export type Shortcut = { readonly keys: string; readonly label: string };

/**
 * The list of keys, opened by `?` or the button in the user menu. Single keys can be switched off there,
 * as people who dictate need (WCAG 2.1.4); the browser remembers it.
 */
export function KeyboardHelp({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const words = useWords(uiWords);
  const everywhere: readonly Shortcut[] = [
    { keys: 'j', label: words.keyNext },
    { keys: 'k', label: words.keyPrevious },
    { keys: 'Enter', label: words.keyOpen },
    { keys: '/', label: words.keySearch },
    { keys: '?', label: words.keyHelp },
  ];
  return (
    <dialog class="keyboard-help" id="keyboard-help" aria-labelledby="keyboard-help-title">
      <h2 id="keyboard-help-title">{words.keyboardHelpTitle}</h2>
      <dl>
        {[...everywhere, ...shortcuts].map(({ keys, label }) => (
          <div>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p>{words.keyboardHelpNote}</p>
      <label class="choice" for="single-keys">
        <input type="checkbox" id="single-keys" checked />
        {words.keyboardOn}
      </label>
      <form method="dialog">
        <Button variant="secondary">{words.close}</Button>
      </form>
    </dialog>
  );
}
