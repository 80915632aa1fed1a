import { useWords } from '../../../ui/words.ts';
import { words } from './words.ts';

/** Leads to the step before, whose answers stay. */
export function BackLink({ href }: { readonly href: string }) {
  const { back } = useWords(words);
  return (
    <p>
      <a href={href}>{back}</a>
    </p>
  );
}
