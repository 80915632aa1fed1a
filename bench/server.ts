import { Hono } from 'hono';
import { startApplication } from '../src/composition/application.ts';
import { COUNTS_KEPT_MS, countsKept } from '../src/composition/counts-kept.ts';
import { PRODUCTION_INTAKE, UNGUARDED_INTAKE } from '../src/composition/intake-rules.ts';
import { createModuleDeps } from '../src/composition/module-deps.ts';
import { startWebServer } from '../src/composition/web-server.ts';
import type { ChannelSender } from '../src/modules/messaging/index.ts';
import type { ServerKind } from './child-server.ts';
import { benchRuntime } from './settings.ts';

/** A server in a process of its own, so that the load generator does not share its thread. Run by `child-server.ts`. */
interface Server {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const accepting: ChannelSender = { dropsRepetitions: true, send: async () => 'accepted' };

async function start(kind: ServerKind): Promise<Server> {
  if (kind.name === 'hello') {
    const app = new Hono().get('/', context => context.text('hello'));
    const server = await startWebServer(app.fetch, { host: '127.0.0.1', port: 0 });
    return { port: server.port, stop: () => server.stop(0) };
  }
  const hops = kind.guarded ? 1 : 0;
  const runtime = await benchRuntime(kind.connection, { trustedProxyHops: hops });
  const options = {
    workerUrl: kind.connection.workerUrl,
    channels: { mail: accepting, line: accepting, voice: accepting, sms: accepting },
    tickEveryMs: null,
    sendEveryMs: null,
    intake: kind.guarded ? PRODUCTION_INTAKE : UNGUARDED_INTAKE,
  };
  return startApplication(runtime, options, { ...createModuleDeps(runtime), ...countsKept(COUNTS_KEPT_MS) });
}

// The terminal tells the whole group; the parent decides when this process ends.
process.on('SIGINT', () => undefined);
process.once('message', async (kind: ServerKind) => {
  const server = await start(kind);
  process.once('disconnect', () => void server.stop().then(() => process.exit(0)));
  process.send?.(server.port);
});
