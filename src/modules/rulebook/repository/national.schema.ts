import { z } from 'zod';
import type { AdulthoodRule } from '../domain/guardian.ts';
import type { PeriodRule } from '../domain/period.ts';
import { source, text, timeline, versionKeys, wholeNumber } from './version.schema.ts';

const symptomatic = {
  days: wholeNumber,
  hoursAfterRelief: wholeNumber,
  selfCheckDays: wholeNumber.nullable(),
};

const asymptomatic = z
  .strictObject({
    days: wholeNumber,
    selfCheckDays: wholeNumber.nullable(),
    negativeTestFromDay: wholeNumber.nullable(),
  })
  .refine(
    ({ days, negativeTestFromDay }) => negativeTestFromDay === null || negativeTestFromDay < days,
    'a negative kit must end the period before its last day. Lower negativeTestFromDay or write null.',
  );

/** `national/periods.yaml` */
export const periodsFile = z.strictObject({
  periods: timeline<PeriodRule>(
    z.strictObject({
      ...versionKeys,
      symptomatic: z.strictObject(symptomatic),
      symptomaticElsewhere: z.array(
        z.strictObject({
          settings: z.array(z.enum(['home', 'inpatient', 'elderly-facility'])),
          ...symptomatic,
        }),
      ),
      asymptomatic,
    }),
  ),
});

/** `national/civil-code.yaml` */
export const civilCodeFile = z.strictObject({
  ageCounting: z.strictObject({ title: text, source, counting: z.enum(['birthday', 'attained-day-before']) }),
  adulthood: timeline<AdulthoodRule>(z.strictObject({ ...versionKeys, adultAge: wholeNumber })),
});
