import type { Config } from '../platform/config/config.ts';
import type { Logger } from '../platform/log/logger.ts';
import { onlyDatabases } from '../platform/outbound/allowed-places.ts';
import { isolateProcess } from '../platform/outbound/isolate-process.ts';
import type { OutboundKind } from '../platform/outbound/outbound-closed.ts';
import type { DatabaseConnection } from './connect-database.ts';

/** What keeps a city's process from reaching anything outside (E-32). */
export interface OutboundShutter {
  /** From now on nothing but this database may be reached. */
  readonly narrowTo: (connection: Pick<DatabaseConnection, 'appUrl' | 'workerUrl' | 'adminUrl'>) => void;
  /** Also told of every attempt, those before it included. */
  readonly countBy: (count: (kind: string) => void) => void;
}

/** Shuts this process and its threads in; an attempt to get out fails, and is logged as an error. */
export function shutOutbound({ host }: Pick<Config, 'host'>, log: Logger): OutboundShutter {
  const attempts: OutboundKind[] = [];
  let count: ((kind: string) => void) | undefined;
  const guard = isolateProcess(kind => {
    log.error('outbound attempt refused', { reason: kind });
    if (count === undefined) attempts.push(kind);
    else count(kind);
  });
  return {
    narrowTo: ({ appUrl, workerUrl, adminUrl }) =>
      guard.allow(onlyDatabases([appUrl, workerUrl, adminUrl], host)),
    countBy: next => {
      count = next;
      for (const kind of attempts.splice(0)) next(kind);
    },
  };
}
