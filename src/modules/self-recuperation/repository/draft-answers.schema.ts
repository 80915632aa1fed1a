import { z } from 'zod';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { OBSERVATION_CHANNELS } from '../domain/applicant.ts';
import { TEST_PLACES } from '../domain/conditions.ts';
import type { DraftAnswers } from '../domain/draft.ts';

const plainDate = z.custom<PlainDate>(text => typeof text === 'string' && parsePlainDate(text) !== null);
const instant = z.custom<Instant>(text => typeof text === 'string' && parseInstant(text) !== null);

const evidence = z.discriminatedUnion('listed', [
  z.object({
    listed: z.literal(true),
    kind: z.literal('kit'),
    maker: z.null(),
    remarks: z.string().nullable(),
  }),
  z.object({
    listed: z.literal(false),
    kind: z.literal('kit'),
    maker: z.string(),
    remarks: z.string().nullable(),
  }),
  z.object({
    listed: z.null(),
    kind: z.literal('notice'),
    maker: z.null(),
    remarks: z.string().nullable(),
  }),
]);

const applicant = z.object({
  name: z.string(),
  nameKana: z.string(),
  guardianName: z.string().nullable(),
  postalCode: z.string(),
  prefecture: z.string(),
  municipality: z.object({ code: z.string(), name: z.string() }),
  street: z.string(),
  phone: z.string(),
  email: z.string(),
  observationChannel: z.enum(OBSERVATION_CHANNELS),
});

/** The stored form of a draft's answers. */
export const draftAnswersSchema: z.ZodType<DraftAnswers> = z.object({
  consent: z.object({ at: instant, version: z.string() }).nullable(),
  conditions: z
    .object({
      birthDate: plainDate,
      onsetOn: plainDate.nullable(),
      testedOn: plainDate,
      testPlace: z.enum(TEST_PLACES),
      pregnancy: z.enum(['no', 'possible', 'yes']),
      riskFactors: z.array(z.string()),
      livesInPrefecture: z.boolean(),
      selfManagementDeclared: z.boolean(),
    })
    .nullable(),
  applicant: applicant.nullable(),
  evidence: evidence.nullable(),
  household: applicant.omit({ name: true, nameKana: true, guardianName: true }).nullable().default(null),
});
