import autocannon, { type LoadRequest } from 'autocannon';
import { type Sample, secondsSince } from './measure.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** The one status that counts as done; any other ends the bench. */
  readonly status: number;
}

/** Sends the same request for `seconds`. */
export const loadFor = (load: Load, seconds: number, request: LoadRequest): Promise<Sample> =>
  drive(load, { duration: seconds, requests: [request] });

/** Sends each request once, as many at a time as there are connections. */
export function loadOnce(load: Load, requests: readonly LoadRequest[]): Promise<Sample> {
  const waiting = requests.values();
  const setupRequest = (request: LoadRequest): LoadRequest => ({ ...request, ...waiting.next().value });
  return drive(load, { amount: requests.length, requests: [{ setupRequest }] });
}

async function drive(
  { url, connections, status }: Load,
  what: { readonly duration?: number; readonly amount?: number; readonly requests: LoadRequest[] },
): Promise<Sample> {
  const latencies: number[] = [];
  const unexpected = new Map<number | string, number>();
  const count = (key: number | string) => unexpected.set(key, (unexpected.get(key) ?? 0) + 1);

  const started = performance.now();
  let seconds = 0;
  const run = autocannon({ url, connections, sampleInt: 200, ...what });
  run.on('response', (_client, given: number, _bytes, milliseconds: number) => {
    seconds = secondsSince(started);
    latencies.push(milliseconds);
    if (given !== status) count(given);
  });
  run.on('reqError', (error: Error) => count(error.message));
  await run;

  if (unexpected.size > 0) {
    const found = [...unexpected].map(([key, times]) => `${times} of ${key}`).join(', ');
    throw new Error(`${url} should have answered ${status} to ${latencies.length} requests, but: ${found}.`);
  }
  return { operations: latencies.length, seconds, latencies };
}
