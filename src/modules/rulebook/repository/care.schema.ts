import { z } from 'zod';
import type { CloseContactRule, OximeterLoanRule } from '../domain/care.ts';
import { timeline, versionKeys, wholeNumber } from './version.schema.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write HH:mm');

/** `<programme>/care.yaml` */
export const careFile = z.strictObject({
  closeContacts: timeline<CloseContactRule>(z.strictObject({ ...versionKeys, windowDays: wholeNumber })),
  oximeterLoans: timeline<OximeterLoanRule>(
    z.strictObject({
      ...versionKeys,
      dueDaysAfterEnd: wholeNumber,
      remindAfterDays: z.array(wholeNumber).min(1),
      remindFrom: timeOfDay,
      remindThrough: timeOfDay,
    }),
  ),
});
