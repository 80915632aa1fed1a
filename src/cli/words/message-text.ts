import { fail, ok, type Result } from '../../kernel/result.ts';

/** A text as translators see it, cut into what is said and what the program fills in. */
export type MessagePart =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'filled'; readonly name: string };

const TOKENS = /\{\{|\}\}|\{([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\}|[{}]/g;

/** Reads `{name}` as something filled in, and `{{`, `}}` as braces. Fails on a brace that is neither. */
export function readMessage(text: string): Result<readonly MessagePart[], 'stray-brace'> {
  const parts: MessagePart[] = [];
  let said = '';
  let end = 0;
  for (const match of text.matchAll(TOKENS)) {
    const [token, name] = match;
    if (token.length === 1) return fail('stray-brace');
    said += text.slice(end, match.index);
    end = match.index + token.length;
    if (name === undefined) said += token.charAt(0);
    else {
      parts.push({ kind: 'said', text: said }, { kind: 'filled', name });
      said = '';
    }
  }
  return ok([...parts, { kind: 'said', text: said + text.slice(end) }]);
}

/** Writes the parts as one text; what is said keeps its braces by doubling them. */
export const writeMessage = (parts: readonly MessagePart[]): string =>
  parts
    .map(part =>
      part.kind === 'filled' ? `{${part.name}}` : part.text.replaceAll('{', '{{').replaceAll('}', '}}'),
    )
    .join('');

/** The names that are filled in, each once. */
export const filledIn = (parts: readonly MessagePart[]): ReadonlySet<string> =>
  new Set(parts.flatMap(part => (part.kind === 'filled' ? [part.name] : [])));
