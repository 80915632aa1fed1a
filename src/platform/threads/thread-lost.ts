/**
 * Thrown when a thread gave no answer: it ran out of time, it died (out of memory, crash of native code),
 * or the pool was stopped while the job waited.
 */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  readonly reason: 'timeout' | 'died' | 'stopped';

  constructor(reason: ThreadLost['reason']) {
    super(`A worker thread gave no answer: ${reason}`);
    this.reason = reason;
  }
}
