import type { Uuid } from '../../../../kernel/ids.ts';
import type { AccountAction } from '../../domain/account.ts';
import type { AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { words } from '../words.ts';
import { accountPath, type Desk } from './desk.ts';

export type ActionKind = AccountAction['kind'];

const KINDS = Object.keys(words.actions) as readonly ActionKind[];

/** Reads an action's name from an address; null for anything else. */
export const parseActionKind = (text: string | undefined): ActionKind | null =>
  KINDS.find(kind => kind === text) ?? null;

/** Where the action asks whether it is meant. */
export const actionPath = (desk: Desk, accountId: Uuid, kind: ActionKind): string =>
  `${accountPath(desk, accountId)}/${kind}`;

/** The actions that make sense for the account as it is. */
export const actionsFor = ({ status, role }: AccountView): readonly ActionKind[] =>
  KINDS.filter(
    kind =>
      kind !== (status === 'active' ? 'reactivate' : 'suspend') &&
      kind !== (role === 'entry-support' ? 'change-role' : 'extend'),
  );
