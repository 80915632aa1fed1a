import { assertNever } from '../../../../kernel/assert-never.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import type { LineEvent } from '../../../../platform/line/line-webhook.ts';
import { type ChatCommand, readChat } from '../../domain/chat/chat-command.ts';
import { advance } from '../../domain/dialogue/dialogue.ts';
import { endDialogue, lockDialogue } from '../../repository/dialogue.repository.ts';
import { type LineLink, lockLinksOfUser } from '../../repository/line-link.repository.ts';
import { type ChatReply, notices, SILENCE } from './chat-reply.ts';
import { chatRules, holdDialogue } from './hold-dialogue.ts';
import { leaveChat } from './leave-chat.ts';
import type { LineDeps } from './line-deps.ts';
import { linkByCode } from './link-by-code.ts';
import { takeTurn } from './take-turn.ts';

/**
 * Does what an event of LINE calls for, in the transaction in which it is marked as received, and returns the reply. What
 * one linked user does is taken one after the other. Whoever is not linked is told how to link, and nothing else.
 */
export async function takeLineEvent(deps: LineDeps, tx: Tx, event: LineEvent): Promise<ChatReply> {
  exemptFromAudit(tx, 'A step of a chat; what it reads or changes of a person is audited where it does.');
  if (event.kind === 'other' && event.userId === null) return SILENCE;
  const links = event.userId === null ? [] : await lockLinksOfUser(tx, event.userId);
  switch (event.kind) {
    case 'follow':
      return notices(links[0]?.language ?? null, links.length === 0 ? 'how-to-link' : 'linked');
    case 'unfollow':
      await leave(deps, tx, event.userId, links, 'unfollowed');
      return SILENCE;
    case 'text':
      return obey(deps, tx, event.userId, links, readChat(event.text));
    case 'postback':
      return obey(deps, tx, event.userId, links, readChat(event.data));
    case 'other':
      return links.length === 0 ? notices(null, 'how-to-link') : SILENCE;
    default:
      return assertNever(event);
  }
}

async function obey(
  deps: LineDeps,
  tx: Tx,
  userId: string,
  links: readonly LineLink[],
  command: ChatCommand,
): Promise<ChatReply> {
  const [first, ...others] = links;
  if (command.kind === 'code') return linkByCode(deps, tx, userId, command.code, first?.language ?? null);
  if (first === undefined) return notices(null, 'how-to-link');
  switch (command.kind) {
    case 'stop':
      return notices(first.language, 'ask-stop');
    case 'stop-now':
      await leave(deps, tx, userId, links, 'person');
      return notices(first.language, 'stopped');
    case 'start':
    case 'again':
    case 'say':
      return holdDialogue(deps, tx, [first, ...others], command);
    default:
      return assertNever(command);
  }
}

async function leave(
  deps: LineDeps,
  tx: Tx,
  userId: string,
  links: readonly LineLink[],
  endedBy: 'unfollowed' | 'person',
): Promise<void> {
  const open = await lockDialogue(tx, 'line', userId);
  if (open !== null && open.state === null) await endDialogue(tx, open.dialogueId, 'gone');
  else if (open !== null && open.state !== null) {
    const turn = advance(open.state, { kind: 'gone' }, chatRules(deps, tx), tx.at);
    await takeTurn(deps, tx, open.dialogueId, turn, links);
  }
  await leaveChat(deps, tx, links, endedBy);
}
