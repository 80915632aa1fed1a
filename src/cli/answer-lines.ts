import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Text or bytes in pieces of any size, as a stream or a file gives them. */
export type Chunks = AsyncIterable<string | Uint8Array>;
/** The answer to one line, as an object of JSON; lines are counted from 1. */
export type AnswerLine = (line: string, lineNumber: number) => object;

/** The answers to all lines that each chunk completes, as one text of a line each; blank lines give nothing. */
export async function* answersOf(input: Chunks, answer: AnswerLine): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let lineNumber = 0;
  const answerAll = (lines: readonly string[]): string =>
    lines
      .map(line => {
        lineNumber += 1;
        const asked = line.trim();
        return asked === '' ? '' : `${JSON.stringify(answer(asked, lineNumber))}\n`;
      })
      .join('');
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const answers = answerAll(lines);
    if (answers !== '') yield answers;
  }
  const last = answerAll([rest + decoder.decode()]);
  if (last !== '') yield last;
}

/** Answers the lines of `stdin` on `stdout`, and stops when nobody reads on. */
export async function answerLines(stdin: Readable, stdout: Writable, answer: AnswerLine): Promise<void> {
  try {
    await pipeline(Readable.from(answersOf(stdin, answer)), stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';
