import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, epochMs, type Instant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook, nearestVersion } from '../../rulebook/index.ts';
import { askAt } from './ask-time.ts';
import {
  LADDER,
  type LadderProgress,
  type LadderStep,
  nextLadderStep,
  stepAfterChannelLoss,
} from './ladder.ts';
import { slotOf } from './plan-slots.ts';
import { isQuiet } from './quiet-hours.ts';

const shipped = nearestVersion((await loadRulebook()).observation, '2022-08-19' as PlainDate);

/** A slot of any day, hours that an authority might choose, and a person with any wish. */
const anySlot = fc
  .record({
    day: fc.integer({ min: 0, max: 1_500 }),
    hours: fc.constantFrom(
      ...shipped.slots,
      { no: 1 as const, code: 'long', opensAt: '05:00', dueAt: '23:30' },
      { no: 1 as const, code: 'short', opensAt: '10:00', dueAt: '11:00' },
      { no: 1 as const, code: 'early', opensAt: '00:00', dueAt: '07:30' },
    ),
    chosenMinute: fc.option(fc.integer({ min: 0, max: 1_439 })),
    spread: fc.integer({ min: 0, max: 65_535 }).map(part => part / 65_536),
  })
  .map(({ day, hours, ...wish }) => {
    const slot = slotOf(addDays('2020-02-01' as PlainDate, day), hours);
    return { slot, plannedAskAt: askAt(slot, wish, shipped) };
  });

const rungs = shipped.ladder.slice(0, -1);
const anyRule = fc
  .subarray([...rungs])
  .chain(kept =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 600 }), { minLength: kept.length, maxLength: kept.length })
      .map(minutes => minutes.sort((a, b) => b - a))
      .map(minutes => [
        ...kept.map(({ step }, index) => ({ step, minutesBeforeDue: minutes[index] ?? 1 })),
        { step: 'staff-task' as const, minutesBeforeDue: 0 },
      ]),
  )
  .map(ladder => ({ ...shipped, ladder }));

const anyImpossible = fc
  .subarray(['ask', 'remind', 'other-channel', 'household'] as LadderStep[])
  .map(list => new Set(list));

/** Stretches, in minutes from the opening, in which nothing runs; and minutes at which the person's channel is lost. */
const anyTrouble = fc.record({
  outages: fc.array(
    fc.record({ from: fc.integer({ min: -60, max: 1_400 }), lasts: fc.integer({ min: 1, max: 2_400 }) }),
    { maxLength: 4 },
  ),
  losses: fc.array(fc.integer({ min: 0, max: 1_100 }), { maxLength: 3 }),
});

type Trouble = {
  readonly outages: readonly { readonly from: number; readonly lasts: number }[];
  readonly losses: readonly number[];
};

type Taken = { readonly step: LadderStep; readonly at: Instant; readonly skipped: readonly LadderStep[] };

/** Runs one slot as a runner does: it takes what is due, and sleeps until the next step or the loss of the channel. */
function run(
  { slot, plannedAskAt }: Pick<LadderProgress, 'slot' | 'plannedAskAt'>,
  rule: typeof shipped,
  impossible: ReadonlySet<LadderStep>,
  { outages, losses }: Trouble,
): readonly Taken[] {
  const taken: Taken[] = [];
  let minute = 0;
  for (;;) {
    minute = wakesAt(outages, minute);
    const at = addMinutes(slot.opensAt, minute);
    const progress = { slot, plannedAskAt, last: taken.at(-1) ?? null, impossible, at };
    const move = losses.includes(minute)
      ? stepAfterChannelLoss(progress, rule)
      : nextLadderStep(progress, rule);
    if (move === null) return taken;
    if (move.at <= at) taken.push({ step: move.step, at, skipped: move.skipped.map(({ step }) => step) });
    const nextLoss = losses.filter(loss => loss > minute);
    minute = Math.min(
      Math.max(Math.ceil((epochMs(move.at) - epochMs(slot.opensAt)) / 60_000), minute + 1),
      ...nextLoss,
    );
  }
}

/** The first minute from `minute` on in which anything runs. */
function wakesAt(outages: Trouble['outages'], minute: number): number {
  const outage = outages.find(({ from, lasts }) => minute >= from && minute < from + lasts);
  return outage === undefined ? minute : wakesAt(outages, outage.from + outage.lasts);
}

const anyStory = fc.tuple(anySlot, anyRule, anyImpossible, anyTrouble);
const isMessage = ({ step }: Taken) => step !== 'staff-task';

describe('the ladder of any slot, whatever fails', () => {
  it('ends with a task for staff: at the due time, or as soon as anything runs again; nobody is dropped', () => {
    fc.assert(
      fc.property(anyStory, ([subject, rule, impossible, trouble]) => {
        const { dueAt, opensAt } = subject.slot;
        const last = run(subject, rule, impossible, trouble).at(-1);
        expect(last?.step).toBe('staff-task');
        const length = (epochMs(dueAt) - epochMs(opensAt)) / 60_000;
        const soonest = addMinutes(opensAt, wakesAt(trouble.outages, length));
        expect(last?.at).toBe(soonest);
      }),
      { numRuns: 1_000 },
    );
  });

  it('sends nothing in the quiet hours, before the slot opens, or once it is due', () => {
    fc.assert(
      fc.property(anyStory, ([subject, rule, impossible, trouble]) => {
        for (const { at } of run(subject, rule, impossible, trouble).filter(isMessage)) {
          expect(isQuiet(rule.quietHours, at)).toBe(false);
          expect(at >= subject.plannedAskAt && at < subject.slot.dueAt).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('promises no message for the quiet hours, for the past or for after the due time', () => {
    const minute = fc.integer({ min: -120, max: 1_500 });
    const anyLast = fc.option(fc.record({ step: fc.constantFrom(...LADDER), ago: fc.nat(900) }));
    fc.assert(
      fc.property(anyStory, minute, anyLast, ([subject, rule, impossible], now, before) => {
        const at = addMinutes(subject.slot.opensAt, now);
        const last = before === null ? null : { step: before.step, at: addMinutes(at, -before.ago) };
        for (const decide of [nextLadderStep, stepAfterChannelLoss]) {
          const move = decide({ ...subject, last, impossible, at }, rule);
          if (move === null) expect(last?.step).toBe('staff-task');
          else if (move.step === 'staff-task') expect(move.at).toBe(subject.slot.dueAt);
          else {
            expect(isQuiet(rule.quietHours, move.at)).toBe(false);
            expect(move.at >= at && move.at < subject.slot.dueAt).toBe(true);
            expect(last === null || LADDER.indexOf(move.step) > LADDER.indexOf(last.step)).toBe(true);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes or leaves out every step exactly once, in order', () => {
    fc.assert(
      fc.property(anyStory, ([subject, rule, impossible, trouble]) => {
        const steps = run(subject, rule, impossible, trouble).flatMap(({ step, skipped }) => [
          ...skipped,
          step,
        ]);
        expect(steps).toEqual(LADDER);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no step that is impossible or not in the rulebook', () => {
    fc.assert(
      fc.property(anyStory, ([subject, rule, impossible, trouble]) => {
        for (const { step } of run(subject, rule, impossible, trouble).filter(isMessage)) {
          expect(impossible.has(step)).toBe(false);
          expect(step === 'ask' || rule.ladder.some(rung => rung.step === step)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('sends one message when it wakes, and lets half an hour pass before the next', () => {
    const noLosses = anyTrouble.map(trouble => ({ ...trouble, losses: [] }));
    fc.assert(
      fc.property(
        fc.tuple(anySlot, anyRule, anyImpossible, noLosses),
        ([subject, rule, impossible, trouble]) => {
          const messages = run(subject, rule, impossible, trouble).filter(isMessage);
          for (const [index, { at }] of messages.entries()) {
            const before = messages[index - 1];
            if (before === undefined) continue;
            const pause = before.step === 'ask' ? 60 : 30;
            expect(at >= addMinutes(before.at, pause)).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('by the shipped rulebook, everybody for whom all works gets all five steps at their times', () => {
    const shippedSlot = anySlot.filter(
      ({ slot, plannedAskAt }) => plannedAskAt <= addMinutes(slot.dueAt, -150),
    );
    fc.assert(
      fc.property(shippedSlot, subject => {
        const steps = run(subject, shipped, new Set(), { outages: [], losses: [] });
        const isQuietEvening = isQuiet(shipped.quietHours, addMinutes(subject.slot.dueAt, -30));
        if (!isQuietEvening) expect(steps.map(({ step }) => step)).toEqual(LADDER);
      }),
      { numRuns: 1_000 },
    );
  });
});
