import { it } from 'vitest';
import { countWork } from './count-work.use-case.ts';
import { recordAnswer } from './record-answer.use-case.ts';
import { showWorklist } from './show-worklist.use-case.ts';
import { tickObservation } from './tick-observation.use-case.ts';
import { createWorld, fileSomebody, hireStaff, KANAGAWA } from './watched-people.test-world.ts';

it('perf', async () => {
  const world = await createWorld('2022-02-10T15:00');
  const N = 5000;
  const people: Awaited<ReturnType<typeof fileSomebody>>[] = [];
  for (let i = 0; i < N; i += 50)
    people.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, (_, k) =>
          fileSomebody(world, { testedOn: '2022-02-10', name: `P${i + k}` }),
        ),
      )),
    );
  const t = async (name: string, f: () => Promise<unknown>) => {
    const s = performance.now();
    const r = await f();
    process.stdout.write(
      `${name} ${(performance.now() - s).toFixed(0)} ms ${JSON.stringify(r)?.slice(0, 120)}\n`,
    );
  };
  const at = (x: string) => {
    world.clock.set(x);
    return tickObservation(world, KANAGAWA);
  };
  await world.look(tx =>
    tx.client
      .query('analyze')
      .then(() => 0)
      .catch(() => 0),
  );
  await t('open+ask', () => at('2022-02-11T07:00'));
  await t('idle tick', () => at('2022-02-11T07:01'));
  world.clock.set('2022-02-11T09:00');
  const given = { temperature: '36.5', spo2: '98', symptoms: [], emergencySymptoms: [], condition: 'none' };
  await t('answers 2000 conc 16', async () => {
    let next = 0;
    const worker = async () => {
      while (next < 2000) {
        const p = people[next++];
        if (p === undefined) return;
        await recordAnswer(
          world,
          { kind: 'resident', authorityId: KANAGAWA, id: p.filingId },
          { subject: { filingId: p.filingId }, answerId: null, channel: 'web', given },
        );
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
  });
  await t('remind', () => at('2022-02-11T16:30'));
  await t('close', () => at('2022-02-11T20:00'));
  const staff = await hireStaff(world, 'X');
  await t('worklist', () => showWorklist(world, staff, 'all', null).then(l => l.counts));
  await t('counts', () => countWork(world, staff));
  for (let d = 12; d <= 17; d += 1)
    await t(`day ${d}`, async () => {
      await at(`2022-02-${d}T07:00`);
      return at(`2022-02-${d}T20:00`);
    });
  await t('worklist', () => showWorklist(world, staff, 'all', null).then(l => l.counts));
  await t('release tick', () => at('2022-02-18T00:00'));
  await t('idle tick w/ 5000 past end', () => at('2022-02-18T00:01'));
  await world.end();
}, 600000);
