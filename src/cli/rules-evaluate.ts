import type { Readable, Writable } from 'node:stream';
import {
  answerQuestion,
  loadRulebook,
  type QuestionError,
  type Rulebook,
} from '../modules/rulebook/index.ts';
import { answerLines, answersOf, type Chunks } from './answer-lines.ts';

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
  for await (const answers of answersOf(input, line => answerLine(line, rulebook))) await write(answers);
}

/** `mimamori rules evaluate`: reads questions from `stdin`, writes answers to `stdout`, and stops when nobody reads on. */
export async function rulesEvaluateCommand(stdin: Readable, stdout: Writable): Promise<void> {
  const rulebook = await loadRulebook();
  await answerLines(stdin, stdout, line => answerLine(line, rulebook));
}

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
