import { CODE } from './log-fields.ts';

export interface DescribedError {
  readonly kind: string;
  /** SQLSTATE or a system code such as ECONNREFUSED. */
  readonly code?: string;
  /** Name of the violated constraint, which the schema gave. */
  readonly constraint?: string;
  readonly stack?: readonly string[];
  readonly cause?: DescribedError;
}

const KIND = /^[A-Z][A-Za-z]{0,59}$/;
const CONSTRAINT = /^[a-z][a-z0-9_]{0,62}$/;
const FRAME = /^\s+at /;
const FRAMES_KEPT = 12;
const CAUSES_KEPT = 3;

const textAt = (error: Error, key: string, form: RegExp): string | undefined => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' && form.test(value) ? value : undefined;
};

/** What may be logged of something thrown: its kind, code and stack frames. Messages may quote input and stay out. */
export function describeError(thrown: unknown, depth = 0): DescribedError {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const code = textAt(thrown, 'code', CODE);
  const constraint = textAt(thrown, 'constraint', CONSTRAINT);
  const frames = (thrown.stack ?? '').split('\n').filter(line => FRAME.test(line));
  return {
    kind: textAt(thrown, 'name', KIND) ?? 'Error',
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(frames.length > 0 && { stack: frames.slice(0, FRAMES_KEPT).map(line => line.trim()) }),
    ...(thrown.cause !== undefined &&
      depth < CAUSES_KEPT && { cause: describeError(thrown.cause, depth + 1) }),
  };
}
