import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { startTrainingWorld } from '../web/training.test-world.ts';
import { replayWave } from './replay-wave.use-case.ts';

it('measures', async () => {
  const from = '2022-01-28' as PlainDate;
  const world = await startTrainingWorld(from);
  let t = performance.now();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  let lastDay = '';
  const spent: Record<string, number> = {};
  const wrap =
    <A extends unknown[], R>(name: string, fn: (...a: A) => Promise<R>) =>
    async (...a: A): Promise<R> => {
      const b = performance.now();
      try {
        return await fn(...a);
      } finally {
        spent[name] = (spent[name] ?? 0) + performance.now() - b;
        spent[name + '#'] = (spent[name + '#'] ?? 0) + 1;
      }
    };
  const tr = {
    ...world.training,
    runTick: wrap('tick', world.training.runTick),
    modules: {
      ...world.training.modules,
      images: {
        ...world.training.modules.images,
        sanitise: wrap('sanitise', world.training.modules.images.sanitise),
      },
    },
  };
  (world.training.modules.pdf as any).render = wrap('pdf', world.training.modules.pdf.render);
  const origWith = (world.training.modules.database as any).withTenant;
  (world.training.modules.database as any).withTenant = wrap('tx', origWith);
  const summary = await replayWave(tr, {
    from,
    to: (process.env['TO'] ?? '2022-01-30') as PlainDate,
    scale: 1 / Number(process.env['SCALE'] ?? 700),
    onProgress: p => {
      const d = p.at.slice(0, 10);
      if (d !== lastDay) {
        console.log(d, ((performance.now() - t) / 1000).toFixed(1));
        lastDay = d;
      }
    },
  });
  const { profile } = await session.post('Profiler.stop');
  mkdirSync('/tmp/tw-exp/prof', { recursive: true });
  writeFileSync('/tmp/tw-exp/prof/p.cpuprofile', JSON.stringify(profile));
  console.log(spent);
  console.log(summary, 'seconds', (performance.now() - t) / 1000);
  const show = async (q: string) => console.log(q.slice(0, 60), await world.rows(q));
  await show('select status, count(*)::int from app.filing group by 1');
  await show('select status, count(*)::int from app.recuperation_case group by 1');
  await show('select kind, count(*)::int from app.care_task where closed_at is null group by 1');
  await show('select status, count(*)::int from app.observation_slot group by 1');
  await show('select grade, count(*)::int from app.observation group by 1');
  await show('select status, template, count(*)::int from app.message group by 1,2 order by 2');
  await show('select channel, count(*)::int from app.training_delivery group by 1');
  await show('select kind, status, count(*)::int from app.document group by 1,2');
  await show('select count(*)::int from app.audit_event');
  await show("select due_on, count(*)::int from app.filing where status = 'submitted' group by 1 order by 1");
  await show('select count(*)::int, last_error from graphile_worker.jobs group by 2');
  for (const step of ['hour', 'slot', 'day', 'day'] as const) {
    t = performance.now();
    await world.life.step(step);
    console.log(step, world.clock.now(), performance.now() - t);
  }
  expect(1).toBe(1);
  await world.stop();
}, 600_000);
