import type { Uuid } from '../../../../kernel/ids.ts';
import { AUTHORITY_DESK, accountPath } from '../manage/desk.ts';

/** Where a manager sees how an account may be entered by the provider. */
export const identityPath = (accountId: Uuid): string => `${accountPath(AUTHORITY_DESK, accountId)}/identity`;
