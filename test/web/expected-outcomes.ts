import { mayStaff } from '../../src/modules/accounts/index.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { namesForeignRow, ROLE_OF } from './row-owners.ts';
import type { CallerName } from './seeded-world.ts';

/** What a caller meets: the handler, or one of the answers of those who may not. */
export type Outcome =
  | 'handler'
  | 'no-such-page'
  | 'sign-in'
  | 'console'
  | 'open-your-link'
  | 'ask-for-a-token'
  | 'broken';

export const PROGRAMS: readonly CallerName[] = ['program', 'other-program'];
const RESIDENTS: readonly CallerName[] = ['resident', 'other-resident', 'foreign-resident'];

/** What ought to happen, from the policy table and the kind of access alone. The path's ids are those of `resident`. */
export function expectedFor({ access, path }: Route, caller: CallerName): Outcome {
  const role = ROLE_OF[caller];
  const namesRow = /:(?!language|kind|action)/.test(path);
  switch (access.kind) {
    case 'anyone':
    case 'hook':
      return 'handler';
    case 'client':
      if (!PROGRAMS.includes(caller)) return 'ask-for-a-token';
      return caller === 'other-program' && namesRow ? 'no-such-page' : 'handler';
    case 'training':
      return 'no-such-page';
    case 'staff':
      if (role === undefined) return 'sign-in';
      if (!mayStaff(role, access.permission)) return 'no-such-page';
      return namesForeignRow(path, caller) ? 'no-such-page' : 'handler';
    case 'staff-first-factor':
      if (caller === 'first-factor') return 'handler';
      return role === undefined ? 'sign-in' : 'console';
    case 'resident':
      if (!RESIDENTS.includes(caller)) return 'open-your-link';
      return caller !== 'resident' && namesRow ? 'no-such-page' : 'handler';
  }
}
