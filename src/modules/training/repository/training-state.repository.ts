import { z } from 'zod';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readInstanceFact, writeInstanceFact } from '../../../platform/db/instance.repository.ts';
import type { WaveSettings } from '../domain/synthetic-wave.ts';

const plainDate = z.string().transform((text, context): PlainDate => {
  const date = parsePlainDate(text);
  if (date === null) context.addIssue('not a date');
  return date ?? z.NEVER;
});
const instant = z.string().transform((text, context): Instant => {
  const at = parseInstant(text);
  if (at === null) context.addIssue('not an instant');
  return at ?? z.NEVER;
});

const stored = z.strictObject({
  seed: z.number().int(),
  scale: z.number().positive(),
  from: plainDate,
  to: plainDate,
  ready: z.boolean(),
  asOf: instant,
});

/** What is kept of a training: enough to make up its people again, and where its time stands. */
export interface TrainingState extends WaveSettings {
  /** False while the wave is being replayed, and for ever when that was interrupted. */
  readonly ready: boolean;
  /** The simulated instant up to which everything has happened. */
  readonly asOf: Instant;
}

/** The state of this installation's training; null before its first start. */
export async function readTrainingState(database: Database): Promise<TrainingState | null> {
  const text = await readInstanceFact(database, 'training-state');
  return text === null ? null : stored.parse(JSON.parse(text));
}

/** Replaces the state. */
export const writeTrainingState = (database: Database, state: TrainingState): Promise<void> =>
  writeInstanceFact(database, 'training-state', JSON.stringify(state));
