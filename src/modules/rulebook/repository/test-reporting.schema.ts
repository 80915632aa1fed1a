import { z } from 'zod';
import type { TestReportingRule } from '../domain/test-reporting.ts';
import { plainDate, timeline, versionKeys, wholeNumber } from './version.schema.ts';

/** `national/test-reporting.yaml` */
export const testReportingFile = z.strictObject({
  testReporting: timeline<TestReportingRule>(
    z.strictObject({
      ...versionKeys,
      earliestSampledOn: plainDate,
      negativesRequiredFrom: z.array(
        z.enum(['outpatient-clinic', 'test-centre', 'hospital', 'hotel', 'other']),
      ),
      corrections: z.strictObject({
        institutionDays: wholeNumber.nullable(),
        authorityDays: wholeNumber.nullable(),
      }),
      slowAfterHours: z.int().min(1),
      alarmLatePercent: z.int().min(0).max(100),
    }),
  ),
});
