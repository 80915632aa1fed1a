import type { Rulebook } from '../modules/rulebook/index.ts';

/** The codes of contacts and links that are still made up. A made-up number for an emergency could cost a life. */
export function placeholderContacts(rulebook: Rulebook): readonly string[] {
  const entries = rulebook.contacts.flatMap(({ contacts, links }) => [...contacts, ...links]);
  return [...new Set(entries.filter(({ placeholder }) => placeholder).map(({ code }) => code))];
}

/** Throws with the fix while the rulebook holds made-up numbers: production must not show them to anybody. */
export function refusePlaceholders(rulebook: Rulebook): void {
  const codes = placeholderContacts(rulebook);
  if (codes.length === 0) return;
  throw new Error(
    `These contacts are made up: ${codes.join(', ')}. Write the real ones into rulebooks/${rulebook.programme}/contacts.yaml and set placeholder: false.`,
  );
}
