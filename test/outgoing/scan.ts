// After a run of all tests: reads everything that left the program in it. Argument: the folder of the run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutgoingPayload } from '../../src/platform/delivery/announce-outgoing.ts';
import { findLeaks } from './find-leaks.ts';

const SHOWN = 20;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`${line}\n`);
const folder = process.argv[2] ?? '';
const filesNamed = (start: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.startsWith(start))
    .map(name => readFileSync(join(folder, name), 'utf8'));

const payloads = filesNamed('payloads-').flatMap(text =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as OutgoingPayload),
);
const sentinels = [...new Set(filesNamed('sentinels-').flatMap(text => JSON.parse(text) as string[]))];
const leaks = findLeaks(payloads, sentinels);

const counts = (['mail', 'line', 'voice', 'sms'] as const).map(
  channel => [channel, payloads.filter(sent => sent.channel === channel).length] as const,
);
print(
  `${payloads.length} outgoing payloads (${counts.map(([channel, count]) => `${channel} ${count}`).join(', ')}) read for ${sentinels.length} personal values and words of health: ${leaks.length} found`,
);
for (const { channel, found, payload } of leaks.slice(0, SHOWN))
  warn(`${channel}: "${found}" in ${JSON.stringify(payload.slice(0, 400))}`);
const silent = counts.filter(([, count]) => count === 0).map(([channel]) => channel);
if (silent.length > 0) warn(`Nothing was sent by ${silent.join(', ')}: the scan proves nothing there.`);
if (sentinels.length === 0) warn('No personal value was kept: the scan proves nothing.');
process.exitCode = leaks.length > 0 || silent.length > 0 || sentinels.length === 0 ? 1 : 0;
