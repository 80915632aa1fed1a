/** The outcome of a rule: a value, or a reason that a person can cause and must be told. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: E };

/** Wraps `value` as a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps `reason` as a failure that the caller is expected to handle. */
export const fail = <E>(reason: E): Result<never, E> => ({ ok: false, reason });
