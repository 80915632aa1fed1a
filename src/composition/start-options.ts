import { parseArgs } from 'node:util';
import type { Clock } from '../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../kernel/plain-date.ts';
import type { Config } from '../platform/config/config.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { OutboundShutter } from './shut-outbound.ts';

export const USAGE = `Usage: npm start [-- options], or npm run serve

  --fresh         forget the training data and replay the wave anew
  --scale N       training: how many of the reported cases become made-up residents (1 = every one)
  --from DATE     training: first day of the wave, e.g. 2022-01-28
  --to DATE       training: last day of the wave, e.g. 2022-02-25`;

export interface StartOptions {
  readonly command: 'start' | 'serve';
  readonly fresh: boolean;
  readonly scale: number | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** What a start is given. `print` writes to the terminal; `stopped` fires when the operator gives up waiting. */
export interface StartContext {
  readonly config: Config;
  readonly log: Logger;
  readonly options: StartOptions;
  readonly print: (text: string) => void;
  readonly stopped: AbortSignal;
  /** The clock of production; the machine's unless told. */
  readonly clock?: Clock;
  /** Shut around this process, in an edition that reaches nothing outside; null in the others. */
  readonly outbound: OutboundShutter | null;
}

/** Reads the command line; null when it is not understood. */
export function readStartOptions(args: readonly string[]): StartOptions | null {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { fresh: { type: 'boolean' }, scale: text, from: text, to: text },
    });
    const [command = 'start'] = positionals;
    const scale = values.scale === undefined ? null : Number(values.scale);
    const from = values.from === undefined ? null : parsePlainDate(values.from);
    const to = values.to === undefined ? null : parsePlainDate(values.to);
    const isBad =
      (command !== 'start' && command !== 'serve') ||
      (scale !== null && !(scale > 0 && scale <= 1)) ||
      (values.from !== undefined && from === null) ||
      (values.to !== undefined && to === null);
    return isBad ? null : { command, fresh: values.fresh === true, scale, from, to };
  } catch {
    return null;
  }
}
