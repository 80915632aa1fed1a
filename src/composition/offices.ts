import type { AuthorityId } from '../kernel/ids.ts';
import type { Authority } from '../platform/db/authority.repository.ts';

/**
 * Whose people sign in where an address leads: its own authority alone where that has a host of its own, else all that
 * share the address for want of one.
 */
export const officesAt =
  (authorities: readonly Authority[]) =>
  (authorityId: AuthorityId): readonly Pick<Authority, 'authorityId' | 'name'>[] => {
    const own = authorities.filter(authority => authority.authorityId === authorityId);
    return own.some(({ host }) => host !== null) ? own : authorities.filter(({ host }) => host === null);
  };
