import type { Readable, Writable } from 'node:stream';
import { decideByExample, type ExampleDecision } from '../modules/provision/index.ts';
import { type AnswerLine, answerLines } from './answer-lines.ts';

/**
 * `mimamori provision check`: whether data may be given by the register that ships as an example, one JSON object a line:
 * `{"id","allowed","reasons","basis"}`. A line that cannot be read gives `{"id","line","error":{"code","message"}}`.
 */
export async function provisionCheckCommand(stdin: Readable, stdout: Writable): Promise<void> {
  await answerLines(stdin, stdout, answerFacts(await decideByExample()));
}

/** Answers one line of facts after the other by the decision given. */
export const answerFacts =
  (decide: ExampleDecision): AnswerLine =>
  (line, lineNumber) => {
    let facts: unknown;
    try {
      facts = JSON.parse(line);
    } catch {
      const message = `Line ${lineNumber} is no JSON. Write one complete JSON object a line.`;
      return { id: null, line: lineNumber, error: { code: 'bad-json', message } };
    }
    const id = (facts as { id?: unknown } | null)?.id ?? null;
    const decided = decide(facts);
    if (decided.ok) {
      const { allowed, reasons, basis } = decided.value;
      return { id, allowed, reasons, basis: basis?.basisId ?? null };
    }
    const { part, expected } = decided.reason;
    const message = `Line ${lineNumber}, ${part}: cannot be read. Write ${expected}.`;
    return { id, line: lineNumber, error: { code: 'bad-facts', message } };
  };
