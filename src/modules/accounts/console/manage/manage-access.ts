import type { Access } from '../../../../platform/http/route.ts';

/** Whoever looks after the authority's accounts. */
export const MANAGE: Access = { kind: 'staff', permission: 'account.manage' };
