import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTraining } from '../../src/composition/start-training.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { totpCodeAt } from '../../src/modules/accounts/index.ts';
import { systemClock } from '../../src/platform/clock/clock.ts';
import { describeProblems, readConfig } from '../../src/platform/config/read-config.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { freePort } from '../world/free-port.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Who signs in to the training mode. */
export interface Trainee {
  readonly loginName: string;
  readonly password: string;
  readonly totpSecret: string;
}

/** The training mode as `npm start` opens it, with few people. */
export interface SmallTraining {
  readonly origin: string;
  readonly trainee: (loginName: string) => Trainee;
  readonly codeOf: (totpSecret: string) => string;
  readonly stop: () => Promise<void>;
}

/** Replays a week of made-up people into a database of its own. */
export async function startSmallTraining(): Promise<SmallTraining> {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-pictures-'));
  const config = readConfig(
    { DATA_DIR: folder, PORT: String(await freePort()), LOG_LEVEL: 'error' },
    PROJECT,
  );
  if (!config.ok) throw new Error(describeProblems(config.reason));
  let printed = '';
  const stop = await startTraining({
    config: config.value,
    log: createLogger({ level: 'error' }),
    options: {
      command: 'start',
      fresh: false,
      scale: 1 / 400,
      from: '2022-02-26' as PlainDate,
      to: '2022-03-05' as PlainDate,
    },
    print: text => {
      printed += text;
    },
    stopped: new AbortController().signal,
    outbound: null,
  });
  return {
    origin: config.value.publicOrigin,
    trainee: loginName => {
      const line = printed.split('\n').find(text => text.trim().startsWith(`${loginName} `));
      const [, password, totpSecret] = line?.trim().split(/\s+/) ?? [];
      if (password === undefined || totpSecret === undefined) throw new Error(`No account ${loginName}.`);
      return { loginName, password, totpSecret };
    },
    codeOf: totpSecret => totpCodeAt(totpSecret, systemClock.now()),
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
