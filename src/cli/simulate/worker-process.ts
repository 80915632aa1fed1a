import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../kernel/instant.ts';
import type { ChannelOutcome } from '../../modules/messaging/index.ts';
import type { SimulationDatabase } from './simulation-runtime.ts';
import type { FromWorker, Handed, ToWorker } from './worker-protocol.ts';

/** What the provider answers to each of the messages, and whether the worker is killed before it hears of it. */
export interface ProviderAnswer {
  readonly outcomes: readonly ChannelOutcome[];
  readonly kill: boolean;
}

export interface WorkerProcess {
  /** Does everything that is due at this instant; a worker that is killed meanwhile is started again and goes on. */
  readonly step: (at: Instant) => Promise<void>;
  readonly kills: () => number;
  readonly end: () => Promise<void>;
}

/** Starts the worker process, and a new one whenever `provider` has it killed. */
export function startWorkerProcess(
  database: SimulationDatabase,
  provider: (messages: readonly Handed[]) => ProviderAnswer,
): WorkerProcess {
  let kills = 0;
  let running: ChildProcess | undefined;

  const startOne = async (at: Instant): Promise<ChildProcess> => {
    const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    send(child, { kind: 'begin', database, at });
    await heard(child, 'ready');
    return child;
  };

  const send = (child: ChildProcess, message: ToWorker): void => void child.send(message);

  /** Whether the worker came to say so; false when it was killed before. Rejects when it ended by itself. */
  const heard = (child: ChildProcess, wanted: 'ready' | 'done'): Promise<boolean> =>
    new Promise((resolve, reject) => {
      let isKilled = false;
      const onMessage = (message: FromWorker): void => {
        if (message.kind === wanted) finish(() => resolve(true));
        if (message.kind !== 'send' || isKilled) return;
        const { outcomes, kill } = provider(message.messages);
        if (kill) {
          isKilled = true;
          kills += 1;
          child.kill('SIGKILL');
        } else send(child, { kind: 'sent', parcel: message.parcel, outcomes });
      };
      const onExit = (code: number | null): void =>
        finish(() =>
          isKilled ? resolve(false) : reject(new Error(`The worker ended by itself with ${code}.`)),
        );
      const finish = (settle: () => void): void => {
        child.off('message', onMessage);
        child.off('exit', onExit);
        settle();
      };
      child.on('message', onMessage);
      child.on('exit', onExit);
    });

  return {
    step: async at => {
      for (;;) {
        running ??= await startOne(at);
        send(running, { kind: 'step', at });
        if (await heard(running, 'done')) return;
        running = undefined;
      }
    },
    kills: () => kills,
    end: async () => {
      if (running === undefined) return;
      const ended = once(running, 'exit');
      send(running, { kind: 'end' });
      await ended;
    },
  };
}
