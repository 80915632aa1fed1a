import { parseUuid, type Uuid } from '../../../kernel/ids.ts';

/** The account in an actor's name such as `staff:0190…`; null when a job or a program entered it. */
export const accountIn = (actorName: string): Uuid | null =>
  actorName.startsWith('staff:') ? parseUuid(actorName.slice('staff:'.length)) : null;
