import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

/** One thing to put right; `name` is the field's, and none when no single field is to blame. */
export type FormError = { readonly name?: string | undefined; readonly message: string };

export type ErrorSummaryProps = { readonly errors: readonly FormError[] };

/**
 * The list of what to put right, above the form, with links to the fields; nothing when there is none. The page opens with
 * the focus on it, without a script, so that the next Tab leads to the first link.
 */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const words = useWords(uiWords);
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus id="error-summary">
      <h2 class="error-summary-title">{words.errorCount(errors.length)}</h2>
      <ul class="error-summary-list">
        {errors.map(({ name, message }) => (
          <li>{name === undefined ? message : <a href={`#${encodeURIComponent(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
