import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { OUTGOING_CHANNEL } from '../../src/platform/delivery/announce-outgoing.ts';

// In a run of all tests, everything that any adapter hands over is kept, so that the end of the run can read it.
const folder = process.env.OUTGOING_FOLDER;
const once = globalThis as { isOutgoingKept?: boolean };
if (folder !== undefined && once.isOutgoingKept !== true) {
  // Files of tests that share a process share this too.
  once.isOutgoingKept = true;
  const file = join(folder, `payloads-${process.pid}-${threadId}.jsonl`);
  subscribe(OUTGOING_CHANNEL, message => appendFileSync(file, `${JSON.stringify(message)}\n`));
}
