import { Counter, Gauge, type Registry } from 'prom-client';
import type { IntakeMetrics } from '../intake/intake-metrics.ts';

/** The figures of the gate, by form and reason. */
export function intakeMetrics(registry: Registry): IntakeMetrics {
  const registers = [registry];
  const turnedAway = new Counter({
    name: 'mimamori_intake_turned_away_total',
    help: 'Requests that the gate answered itself, by form or class of work and by reason',
    labelNames: ['form', 'why'],
    registers,
  });
  const answered = new Counter({
    name: 'mimamori_intake_challenges_answered_total',
    help: 'Challenges that were met, by work of the browser or by waiting',
    labelNames: ['how'],
    registers,
  });
  const flood = new Gauge({
    name: 'mimamori_intake_flood',
    help: '1 while every public form asks for work or waiting, else 0',
    registers,
  });
  const running = new Gauge({
    name: 'mimamori_work_running',
    help: 'Requests in work by class',
    labelNames: ['class'],
    registers,
  });
  const waiting = new Gauge({
    name: 'mimamori_work_waiting',
    help: 'Requests that wait for a place by class',
    labelNames: ['class'],
    registers,
  });
  return {
    countTurnedAway: (form, why) => turnedAway.inc({ form, why }),
    countAnsweredChallenge: how => answered.inc({ how }),
    showFlood: isFlood => flood.set(isFlood ? 1 : 0),
    showWork: (work, inWork, queued) => {
      running.set({ class: work }, inWork);
      waiting.set({ class: work }, queued);
    },
  };
}
