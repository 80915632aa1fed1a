import { PassThrough, Readable, Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRulebook, type Rulebook } from '../modules/rulebook/index.ts';
import { evaluateLines, rulesEvaluateCommand } from './rules-evaluate.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await loadRulebook();
});

async function answers(...chunks: (string | Uint8Array)[]): Promise<Record<string, unknown>[]> {
  let written = '';
  await evaluateLines(Readable.from(chunks), text => (written += text), rulebook);
  return written
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

const due = (id: unknown, submittedOn = '2022-02-10') =>
  JSON.stringify({ id, question: 'notice-due', facts: { submittedOn } });

describe('rules evaluate', () => {
  it('answers every line in order under its own id', async () => {
    const ids = ['a', 7, null, ['x'], { y: 1 }, true];
    const found = await answers(`${ids.map(id => due(id)).join('\n')}\n`);
    expect(found).toEqual(ids.map(id => ({ id, dueOn: '2022-02-14' })));
  });

  it('goes on after a bad line and says what to put right', async () => {
    const found = await answers([due(1), '{"id":2', '{"id":3,"question":"age"}', '[]', due(4)].join('\n'));
    expect(found).toEqual([
      { id: 1, dueOn: '2022-02-14' },
      { id: null, error: { code: 'bad-json', message: expect.stringContaining('one complete JSON object') } },
      {
        id: 3,
        error: { code: 'unknown-question', message: expect.stringContaining('question: found "age"') },
      },
      { id: null, error: { code: 'bad-question', message: expect.stringContaining('one object a line') } },
      { id: 4, dueOn: '2022-02-14' },
    ]);
  });

  it('reads any cut of the text, line ends of Windows, blank lines, a byte-order mark and a last line without end', async () => {
    const text = `\uFEFF${due('神奈川')}\r\n\r\n   \n${due('2')}\n${due('3')}`;
    const bytes = new TextEncoder().encode(text);
    const single = [...bytes].map(byte => Uint8Array.of(byte));
    const expected = ['神奈川', '2', '3'].map(id => ({ id, dueOn: '2022-02-14' }));
    expect(await answers(...single)).toEqual(expected);
    expect(await answers(bytes)).toEqual(expected);
    expect(await answers(text)).toEqual(expected);
    expect(await answers('\n', ' ')).toEqual([]);
  });

  it('waits for a slow reader', async () => {
    let inFlight = 0;
    const write = async (text: string) => {
      expect(++inFlight).toBe(1);
      await Promise.resolve(text);
      inFlight--;
    };
    await evaluateLines(Readable.from([`${due(1)}\n`, `${due(2)}\n`]), write, rulebook);
    expect(inFlight).toBe(0);
  });

  it('runs between two streams and leaves the output open', async () => {
    const output = new PassThrough();
    await rulesEvaluateCommand(Readable.from([due(1)]), output);
    expect(output.writableEnded).toBe(false);
    expect(JSON.parse(String(output.read()))).toEqual({ id: 1, dueOn: '2022-02-14' });
  });

  it('stops quietly when nobody reads on, and loudly for any other failure', async () => {
    const failing = (code: string) =>
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
    await expect(rulesEvaluateCommand(Readable.from([due(1)]), failing('EPIPE'))).resolves.toBeUndefined();
    await expect(rulesEvaluateCommand(Readable.from([due(1)]), failing('ENOSPC'))).rejects.toThrow('ENOSPC');
  });
});
