import { z } from 'zod';
import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { type DialogueState, STEPS } from '../domain/dialogue/dialogue-state.ts';

const askable = z.object({
  position: z.int().min(1),
  slot: z.object({
    caseId: z.custom<Uuid>(text => typeof text === 'string' && parseUuid(text) !== null),
    slotOn: z.custom<PlainDate>(text => typeof text === 'string' && parsePlainDate(text) !== null),
    slotNo: z.union([z.literal(1), z.literal(2)]),
  }),
});

/**
 * The stored form of a dialogue between two inputs. A state of another version does not parse; the dialogue then begins
 * anew.
 */
export const dialogueSchema: z.ZodType<DialogueState> = z.object({
  version: z.literal(1),
  medium: z.enum(['line', 'phone']),
  people: z.tuple([askable], askable),
  householdSize: z.int().min(1),
  step: z.enum(STEPS),
  furthest: z.enum(STEPS),
  position: z.int().min(1).nullable(),
  given: z.object({
    temperature: z.string(),
    spo2: z.string(),
    symptoms: z.array(z.string()),
    emergencySymptoms: z.array(z.string()),
    condition: z.string(),
  }),
  misses: z.int().min(0),
  silences: z.int().min(0),
  alarmed: z.boolean(),
  heardAt: z.custom<Instant>(text => typeof text === 'string' && parseInstant(text) !== null),
});
