import { z } from 'zod';
import { text } from './version.schema.ts';

/** A time of the day in Japan. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write HH:mm');
const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use small letters, digits and hyphens');
const category = z.enum(['self', 'notified']);

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const slots = z
  .array(z.strictObject({ no: z.literal([1, 2]), code, opensAt: time, dueAt: time }))
  .min(1)
  .refine(listed => listed.every(({ opensAt, dueAt }) => opensAt < dueAt), {
    error: 'a slot is due before it opens. Make dueAt later than opensAt.',
    abort: true,
  })
  .refine(listed => areDistinct(listed.map(slot => slot.code)), {
    error: 'a code appears twice. Give each its own.',
    abort: true,
  });

const condition = z
  .strictObject({
    categories: z.array(category).min(1).optional(),
    places: z
      .array(z.enum(['home', 'hotel', 'waiting']))
      .min(1)
      .optional(),
    fromAge: z.int().min(0).max(120).optional(),
    riskFactors: z.literal(true).optional(),
  })
  .refine(
    named => Object.keys(named).length > 0,
    'a condition names nobody. Write at least one of categories, places, fromAge and riskFactors.',
  );

const schedules = z
  .array(
    z.strictObject({
      code,
      title: text,
      slots: z.array(code).min(1),
      when: z.array(condition).min(1).optional(),
    }),
  )
  .min(1)
  .refine(
    listed => areDistinct(listed.map(schedule => schedule.code)),
    'a code appears twice. Give each its own.',
  )
  .refine(
    listed => listed.at(-1)?.when === undefined,
    'the last schedule has a condition, so some people would not be asked. Remove its when, or add one without.',
  )
  .refine(
    listed => listed.slice(0, -1).every(({ when }) => when !== undefined),
    'a schedule without a condition hides those below it. Give it a when, or put it last.',
  );

const ask = z
  .strictObject({ spreadMinutes: z.int().min(1).max(720), chosenFrom: time, chosenThrough: time })
  .refine(
    ({ chosenFrom, chosenThrough }) => chosenFrom <= chosenThrough,
    'nobody could choose an hour. Make chosenThrough later than chosenFrom.',
  );

const quietHours = z.strictObject({ from: time, to: time }).refine(({ from, to }) => from > to, {
  error: 'the quiet hours must last over midnight. Make from later than to.',
  abort: true,
});

const RUNGS = ['remind', 'other-channel', 'household', 'staff-task'] as const;

const ladder = z
  .array(z.strictObject({ step: z.enum(RUNGS), minutesBeforeDue: z.int().min(0).max(1439) }))
  .min(1)
  .refine(
    rungs =>
      isRising(rungs.map(({ step }) => RUNGS.indexOf(step))) &&
      isRising(rungs.map(({ minutesBeforeDue }) => -minutesBeforeDue)),
    `the steps must come nearer to the due time in this order: ${RUNGS.join(', ')}. Correct the order or minutesBeforeDue.`,
  )
  .refine(
    rungs => rungs.at(-1)?.step === 'staff-task' && rungs.at(-1)?.minutesBeforeDue === 0,
    'silence must end with a human. Make the last step staff-task with minutesBeforeDue: 0.',
  );

const danger = z.int().min(1).max(9);

const taskClocks = z
  .array(z.strictObject({ fromDanger: danger, minutes: z.int().min(1) }))
  .min(1)
  .refine(
    clocks =>
      isRising(clocks.map(({ fromDanger }) => -fromDanger)) && isRising(clocks.map(({ minutes }) => minutes)),
    'the more dangerous must be done sooner. Put the clocks in falling order of fromDanger with rising minutes.',
  )
  .refine(
    clocks => clocks.at(-1)?.fromDanger === 1,
    'some tasks would have no clock. Make the last one fromDanger: 1.',
  );

const release = z
  .array(z.strictObject({ category, confirmedBy: z.enum(['rule', 'person']) }))
  .refine(
    listed => category.options.every(each => listed.filter(line => line.category === each).length === 1),
    'each of self and notified must appear once. Add or remove a line.',
  );

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? value));

/** How people are watched: when they are asked, what follows silence, and who ends the watch. */
export const watchKeys = {
  slots,
  schedules,
  ask,
  quietHours,
  ladder,
  taskClocks,
  welfareCheck: z.strictObject({ afterUnreachedCalls: z.int().min(1) }),
  release,
};

/** A way of watching with all its parts. */
type WatchRule = z.output<z.ZodObject<typeof watchKeys>>;

/** What is wrong between the parts, with its fix; null when they agree. */
export function watchProblem(rule: WatchRule): string | null {
  for (const schedule of rule.schedules) {
    const nos: number[] = [];
    for (const wanted of schedule.slots) {
      const slot = rule.slots.find(known => known.code === wanted);
      if (slot === undefined)
        return `the schedule ${schedule.code} names a slot ${wanted} that is not there. Add the slot or correct its code.`;
      nos.push(slot.no);
    }
    if (nos.some((no, index) => no !== index + 1))
      return `the slots of the schedule ${schedule.code} are not numbered as they follow. Name one with no: 1 first, then one with no: 2.`;
  }
  const { from, to } = rule.quietHours;
  const silent = rule.slots.find(({ opensAt, dueAt }) => dueAt <= to || opensAt >= from);
  if (silent !== undefined)
    return `the slot ${silent.code} lies in the quiet hours, so nobody would be asked. Move the slot or shorten quietHours.`;
  if (rule.ask.chosenFrom < to || rule.ask.chosenThrough >= from)
    return 'people could choose an hour in the quiet hours. Correct ask or quietHours.';
  return null;
}
