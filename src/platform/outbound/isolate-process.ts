import { BroadcastChannel } from 'node:worker_threads';
import { NOWHERE, THIS_MACHINE } from './allowed-places.ts';
import { closeOutbound, type OutboundGuard } from './close-outbound.ts';
import type { OnAttempt, OutboundKind } from './outbound-closed.ts';

/** By which threads tell the process of an attempt. */
const CHANNEL = 'outbound-attempts';

let isIsolated = false;

/** Whether the threads that this process starts are closed to the outside as well. */
export const threadsAreIsolated = (): boolean => isIsolated;

/**
 * Closes the process and every thread that it starts from now on. `onAttempt` hears of each attempt in any of them. This
 * machine may be reached until `allow` names the database.
 */
export function isolateProcess(onAttempt: OnAttempt): OutboundGuard {
  isIsolated = true;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = event => onAttempt((event as { readonly data: OutboundKind }).data);
  channel.unref();
  return closeOutbound(THIS_MACHINE, onAttempt);
}

/** The same inside a thread, which has nothing to reach at all. */
export function isolateThread(): void {
  closeOutbound(NOWHERE, kind => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(kind);
    channel.close();
  });
}
