import pino from 'pino';
import type { LogFields } from './log-fields.ts';
import { permitFields } from './permit-fields.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A text known when the program was written: `log.info(name)` and `` log.info(`for ${name}`) `` do not compile. */
type Fixed<Text extends string> = string extends Text
  ? never
  : Record<never, never> extends Record<Text, 1>
    ? never
    : Text;

export type WriteLog = <const Text extends string>(message: Fixed<Text>, fields?: LogFields) => void;

export interface Logger {
  readonly debug: WriteLog;
  readonly info: WriteLog;
  readonly warn: WriteLog;
  readonly error: WriteLog;
}

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Where lines go, one JSON object each; standard output unless told. */
  readonly destination?: { write(line: string): void };
}

/** A structured log that cannot carry personal data: constant messages, and only the fields of `log-fields.ts`. */
export function createLogger(options: LoggerOptions): Logger {
  const sink = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  );
  const at =
    (level: Exclude<LogLevel, 'silent'>): WriteLog =>
    (message, fields = {}) => {
      if (sink.isLevelEnabled(level)) sink[level](permitFields({ ...fields }), message);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
