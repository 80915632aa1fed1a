import { z } from 'zod';
import type { ObservationRule } from '../domain/observation.ts';
import { watchKeys, watchProblem } from './observation-watch.schema.ts';
import { choice, choices, timeline, versionKeys, wholeNumber } from './version.schema.ts';

const temperature = z
  .strictObject({
    lowest: z.number(),
    highest: z.number(),
    step: z.number().positive(),
    cautionFrom: z.number(),
  })
  .refine(
    ({ lowest, highest, cautionFrom }) => lowest < cautionFrom && cautionFrom <= highest,
    'cautionFrom must lie between lowest and highest. Correct the three.',
  );

const spo2 = z
  .strictObject({ lowest: z.int(), highest: z.int(), urgentThrough: z.int(), cautionThrough: z.int() })
  .refine(
    ({ lowest, highest, urgentThrough, cautionThrough }) =>
      lowest <= urgentThrough && urgentThrough <= cautionThrough && cautionThrough <= highest,
    'the limits must rise from lowest over urgentThrough and cautionThrough to highest. Correct the four.',
  );

const missedAnswers = z
  .array(z.strictObject({ inARow: z.int().min(1), step: z.enum(['reminder', 'voice-call', 'staff-call']) }))
  .min(1)
  .refine(
    steps => steps.every(({ inARow }, index) => index === 0 || inARow > (steps[index - 1]?.inARow ?? 0)),
    'the steps must rise. Put them in order of inARow.',
  );

/** `<programme>/observation.yaml` */
export const observationFile = z.strictObject({
  observation: timeline<ObservationRule>(
    z
      .strictObject({
        ...versionKeys,
        firstDayAfterSubmission: wholeNumber,
        ...watchKeys,
        temperature,
        spo2,
        emergencySymptoms: choices(choice),
        symptoms: choices(choice.extend({ grade: z.enum(['ok', 'caution']) })),
        missedAnswers,
      })
      .refine(
        ({ emergencySymptoms, symptoms }) =>
          !symptoms.some(({ code }) => emergencySymptoms.some(emergency => emergency.code === code)),
        'a code stands in both symptom lists. Give each its own.',
      )
      .superRefine((rule, context) => {
        const message = watchProblem(rule);
        if (message !== null) context.addIssue({ code: 'custom', message });
      }),
  ),
});
