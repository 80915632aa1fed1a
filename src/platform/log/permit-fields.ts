import { describeError } from './describe-error.ts';
import { PERMITTED } from './log-fields.ts';

const permitted = new Map<string, (value: unknown) => boolean>(Object.entries(PERMITTED));

/**
 * Keeps what `log-fields.ts` permits and counts the rest as `dropped`. Keys of any kind may come in, for a cast or a
 * library can get round the compiler.
 */
export function permitFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  let dropped = 0;
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (key === 'error') kept.error = describeError(value);
    else if (permitted.get(key)?.(value)) kept[key] = value;
    else dropped += 1;
  }
  if (dropped > 0) kept.dropped = dropped;
  return kept;
}
