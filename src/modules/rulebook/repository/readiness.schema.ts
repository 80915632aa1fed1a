import { z } from 'zod';
import type { CostSharingRule } from '../domain/cost-sharing.ts';
import type { StaffingRule } from '../domain/staffing.ts';
import {
  choice,
  choices,
  plainDate,
  source,
  text,
  timeline,
  versionKeys,
  wholeNumber,
} from './version.schema.ts';

const positive = z.int().min(1);

/** `national/cost-sharing.yaml` */
export const costSharingFile = z.strictObject({
  costSharing: timeline<CostSharingRule>(
    z.strictObject({
      ...versionKeys,
      nation: z
        .strictObject({ numerator: wholeNumber, denominator: positive })
        .refine(
          ({ numerator, denominator }) => numerator <= denominator,
          'the nation would pay more than everything. Correct the fraction.',
        ),
      rounding: z.enum(['down', 'up', 'nearest']),
      unitYen: positive,
    }),
  ),
});

/** `national/staffing.yaml` */
export const staffingFile = z.strictObject({
  staffing: timeline<StaffingRule>(
    z.strictObject({
      ...versionKeys,
      deadline: plainDate,
      shiftMinutes: z.int().min(60).max(1440),
      kinds: choices(choice.extend({ volume: text, minutesPerItem: positive, atLeast: wholeNumber, source })),
    }),
  ),
});
