/** A code with the words an official gave it. */
export type Choice = { readonly code: string; readonly title: string };
