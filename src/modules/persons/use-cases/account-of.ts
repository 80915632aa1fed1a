import { parseUuid, type Uuid } from '../../../kernel/ids.ts';

/** The account in an actor's name such as `staff:0190…`; null when a job or a program acted. */
export const accountOf = (actorName: string): Uuid | null =>
  actorName.startsWith('staff:') ? parseUuid(actorName.slice('staff:'.length)) : null;

/** The accounts among the names of actors, each once. */
export const accountsIn = (actorNames: readonly string[]): readonly Uuid[] => [
  ...new Set(actorNames.map(accountOf).filter(account => account !== null)),
];
