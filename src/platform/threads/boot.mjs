// The first file of every thread. Node 20 does not hand the loader of the main thread to its workers,
// so each registers tsx itself and then opens the TypeScript file it was started for.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
if (workerData.isolated) (await import('../outbound/isolate-process.ts')).isolateThread();
await import(workerData.entry);
