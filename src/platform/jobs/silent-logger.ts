import { Logger } from 'graphile-worker';

/** graphile-worker's messages quote errors, and errors quote people. Its events, which we log, do not. */
export const silentLogger = new Logger(() => () => undefined);
