import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulateCommand } from './simulate-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a simulated day', () => {
  it('loses nobody and sends nothing twice, with LINE down and the worker killed', async () => {
    const report = join(folder, 'report.json');
    const printed: string[] = [];
    const problems: string[] = [];
    const args = ['--people', '400', '--kills', '2', '--step', '60', '--report', report];
    const code = await simulateCommand(args, {
      print: line => void printed.push(line),
      printError: line => void problems.push(line),
    });
    expect(printed.at(-1)).toBe('nobody was lost, nothing was sent twice');
    expect(code).toBe(0);
    const { day, found } = JSON.parse(readFileSync(report, 'utf8'));
    expect(day.kills).toBe(2);
    expect(day.provider.turnedAway).toBeGreaterThan(0);
    expect(found.slots).toBe(480);
    expect(found.answered).toBeGreaterThan(300);
    expect(found.withTask).toBeGreaterThan(40);
  }, 240_000);

  it.each([
    [['--people', '0'], 'from 1 to'],
    [['--people'], 'needs a value'],
    [['--on', '2022-02-30'], 'takes a date'],
    [['--fast', '1'], 'no option --fast'],
  ])('says what is wrong with %j', async (args, reason) => {
    const told: string[] = [];
    const terminal = { print: () => undefined, printError: (line: string) => void told.push(line) };
    expect(await simulateCommand(args, terminal)).toBe(2);
    expect(told.join()).toContain(reason);
  });
});
