import { fail, ok, type Result } from '../../kernel/result.ts';

// The compiler prints its complaints as Rust debug text: each message is quoted, and the text inside it once more.
const MESSAGE = /message: "((?:[^"\\]|\\.)*)"/g;
const MISSING = /the text `"((?:[^"\\]|\\.)*)"` could not be displayed/;
const ESCAPE = /\\u\{([0-9a-f]+)\}|\\(.)/g;

const unescapeRust = (text: string): string =>
  text.replace(ESCAPE, (_, hex: string | undefined, char: string) =>
    hex === undefined ? char : String.fromCodePoint(Number.parseInt(hex, 16)),
  );

/**
 * Reads the compiler's complaint about a PDF. When it is only about glyphs: the characters that no font shows,
 * each once. Otherwise the complaint itself.
 */
export function missingCharacters(complaint: string): Result<readonly string[], string> {
  const messages = [...complaint.matchAll(MESSAGE)].map(match => unescapeRust(match[1] ?? ''));
  const missing = messages.map(message => MISSING.exec(message)?.[1]);
  const characters = missing.filter(text => text !== undefined).map(unescapeRust);
  if (characters.length === 0 || characters.length < messages.length) return fail(complaint);
  return ok([...new Set(characters)]);
}
