import type { z } from 'zod';

/** What a job is told: ids and flags, never personal data, for payloads are kept in clear until the job is done. */
export type JobPayload = { readonly [key: string]: string | number | boolean | null | readonly string[] };

/**
 * Work that is done outside the request, at least once: after a crash it runs again, so `run` must not do twice what
 * it may do only once. When it throws it is tried again, later each time.
 */
export interface JobDefinition<Payload extends JobPayload = JobPayload> {
  /** `module.verb-object`, e.g. `messaging.send-mail`. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  run(payload: Payload): Promise<void>;
}

/** A job whose payload is of whatever kind: its own schema is what checks it. */
export type AnyJobDefinition = {
  readonly name: string;
  readonly payload: z.ZodType;
  // Method syntax, so that a job that takes less than everything fits.
  run(payload: unknown): Promise<void>;
};

/** Anything that runs SQL: a pool, or the client of a transaction. */
export interface SqlExecutor {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

export interface EnqueueOptions {
  /** A waiting job with the same key is replaced; of a running one, another run follows. */
  readonly key?: string;
  /** How often it is tried before it is given up; 25 unless told, which takes about three days. */
  readonly maxAttempts?: number;
}
