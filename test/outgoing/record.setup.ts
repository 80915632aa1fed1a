import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { OUTGOING_CHANNEL } from '../../src/platform/delivery/announce-outgoing.ts';

// In a run of all tests, everything that any adapter hands over is kept, so that the end of the run can read it.
const folder = process.env.OUTGOING_FOLDER;
if (folder !== undefined) {
  const file = join(folder, `payloads-${process.pid}-${threadId}.jsonl`);
  subscribe(OUTGOING_CHANNEL, message => appendFileSync(file, `${JSON.stringify(message)}\n`));
}
