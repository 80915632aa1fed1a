import type { MessagePart } from './message-text.ts';

/**
 * The parts as a literal of TypeScript: a string, or a template where something is filled in. Line breaks are written as
 * they were in `former`, the literal that is replaced.
 */
export function writeLiteral(parts: readonly MessagePart[], former: string): string {
  if (parts.every(({ kind }) => kind === 'said') && !former.startsWith('`')) return string(textOf(parts));
  const body = parts
    .map(part => (part.kind === 'filled' ? `\${${part.name}}` : template(part.text)))
    .join('');
  return `\`${former.includes('\n') ? body : body.replaceAll('\n', '\\n')}\``;
}

const textOf = (parts: readonly MessagePart[]): string =>
  parts.map(part => (part.kind === 'said' ? part.text : '')).join('');

const template = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll(/`|\$/g, '\\$&');

function string(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `${quote}${body}${quote}`;
}
