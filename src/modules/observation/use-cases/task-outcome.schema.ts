import { type Outcome, outcomes } from '../domain/care-task.ts';

/** Reads an outcome as a form posts it; null when none was chosen. */
export const readOutcome = (text: string): Outcome | null => outcomes.find(known => known === text) ?? null;
