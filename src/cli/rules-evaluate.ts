import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  answerQuestion,
  loadRulebook,
  type QuestionError,
  type Rulebook,
} from '../modules/rulebook/index.ts';

/** Text or bytes in pieces of any size, as a stream or a file gives them. */
type Chunks = AsyncIterable<string | Uint8Array>;
type LineError = { readonly code: 'bad-json' | QuestionError['code']; readonly message: string };

/**
 * Answers the questions of a JSON-lines text, one answer a line in the same order, each with the `id` it was asked with.
 * A line that cannot be answered gives `{"id","error":{"code","message"}}`; blank lines give nothing.
 */
export async function evaluateLines(
  input: Chunks,
  write: (text: string) => unknown,
  rulebook: Rulebook,
): Promise<void> {
  for await (const answers of answersOf(input, rulebook)) await write(answers);
}

/** `mimamori rules evaluate`: reads questions from `stdin`, writes answers to `stdout`, and stops when nobody reads on. */
export async function rulesEvaluateCommand(stdin: Readable, stdout: Writable): Promise<void> {
  const rulebook = await loadRulebook();
  try {
    await pipeline(Readable.from(answersOf(stdin, rulebook)), stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

/** The answers to all lines that each chunk completes, as one text. */
async function* answersOf(input: Chunks, rulebook: Rulebook): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const answers = answerLines(lines, rulebook);
    if (answers !== '') yield answers;
  }
  const last = answerLines([rest + decoder.decode()], rulebook);
  if (last !== '') yield last;
}

const answerLines = (lines: readonly string[], rulebook: Rulebook): string =>
  lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => `${JSON.stringify(answerLine(line, rulebook))}\n`)
    .join('');

function answerLine(line: string, rulebook: Rulebook): object {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    const message = 'The line is no JSON. Write one complete JSON object a line.';
    return refusal(null, { code: 'bad-json', message });
  }
  const id = (asked as { id?: unknown } | null)?.id ?? null;
  const answer = answerQuestion(rulebook, asked);
  return answer.ok ? { id, ...answer.value } : refusal(id, answer.reason);
}

const refusal = (id: unknown, error: LineError): object => ({ id, error });

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';
