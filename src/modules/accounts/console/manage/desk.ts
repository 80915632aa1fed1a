import type { Uuid } from '../../../../kernel/ids.ts';
import type { Access, RouteRequest, StaffCaller } from '../../../../platform/http/route.ts';
import { ACCOUNTS_PATH, COLLEAGUES_PATH } from '../paths.ts';
import { words } from '../words.ts';

/** A place where accounts are looked after: pages, rules and audit are the same, only whose accounts they are differs. */
export interface Desk {
  readonly access: Extract<Access, { readonly kind: 'staff' }>;
  readonly path: string;
  /** The name of the path's parameter: a row of an institution is its own people's alone. */
  readonly param: string;
  readonly text: Readonly<Record<'title' | 'below' | 'create' | 'back' | 'unitNameHint', string>>;
  /** Whether temporary input support is offered (H-33), and institutions can be looked into. */
  readonly isAuthority: boolean;
}

/** The authority's own staff, and its institutions' people. */
export const AUTHORITY_DESK: Desk = {
  access: { kind: 'staff', permission: 'account.manage' },
  path: ACCOUNTS_PATH,
  param: 'accountId',
  text: words.accounts,
  isAuthority: true,
};

/** The people of one institution, looked after by its own manager (H-17). */
export const COLLEAGUES_DESK: Desk = {
  access: { kind: 'staff', permission: 'colleague.manage' },
  path: COLLEAGUES_PATH,
  param: 'colleagueId',
  text: words.colleagues,
  isAuthority: false,
};

/** Where an account is opened. */
export const newAccountPath = ({ path }: Desk): string => `${path}/new`;

/** The page of one account. */
export const accountPath = ({ path }: Desk, accountId: Uuid): string => `${path}/${accountId}`;

/** Where the health centres of somebody of the authority are chosen. */
export const centresPath = (accountId: Uuid): string =>
  `${accountPath(AUTHORITY_DESK, accountId)}/health-centres`;

/** Whose accounts the page lists: those of the caller's institution, else of the authority, or of its institutions. */
export function listed(desk: Desk, { facilityId }: StaffCaller, request: RouteRequest) {
  if (facilityId !== null) return { facilityId };
  return desk.isAuthority && request.query('of') === 'institutions' ? 'institutions' : 'authority';
}
