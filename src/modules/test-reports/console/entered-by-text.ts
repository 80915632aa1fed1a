import type { Uuid } from '../../../kernel/ids.ts';
import { accountIn } from '../use-cases/entered-by.ts';
import { ja as words } from './words.ja.ts';

/** Who an actor's name stands for. Institutions are not told the names of the authority's staff, only that it was one. */
export function enteredByText(actorName: string, names: ReadonlyMap<Uuid, string>): string {
  const account = accountIn(actorName);
  return account === null ? words.program : (names.get(account) ?? words.authorityStaff);
}
