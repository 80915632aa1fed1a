import type { Uuid } from '../../../../kernel/ids.ts';
import type { Actor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { recordAudits } from '../../../audit/index.ts';
import { watchedHousehold } from '../../repository/household.repository.ts';
import {
  insertLinks,
  type LineLink,
  linksOfFilings,
  lockLinksOfUser,
} from '../../repository/line-link.repository.ts';
import { askByLine } from './ask-by-line.ts';
import { leaveChat } from './leave-chat.ts';
import type { LineDeps } from './line-deps.ts';

/** Which chat of whose filing. */
export interface ChatOfResident {
  readonly filingId: Uuid;
  readonly linkId: Uuid;
}

/** Ends the link between a resident's filing and a chat. False when the filing has no such chat. */
export const unlinkChat = (
  deps: Pick<LineDeps, 'database' | 'askChannels' | 'phoneStandsForLine'>,
  actor: Actor,
  chat: ChatOfResident,
): Promise<boolean> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Without such a chat nothing is changed.');
    const link = await lockChat(tx, chat);
    if (link !== null) await leaveChat(deps, tx, [link], 'person');
    return link !== null;
  });

/** Has every watched member of the household asked in the chat, too. False when the filing has no such chat. */
export const addFamilyToChat = (
  deps: Pick<LineDeps, 'database' | 'rulebook'>,
  actor: Actor,
  chat: ChatOfResident,
): Promise<boolean> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Without such a chat nothing is changed.');
    const link = await lockChat(tx, chat);
    if (link === null) return false;
    const household = await watchedHousehold(tx, chat.filingId);
    const added = await insertLinks(
      tx,
      link.userId,
      household.map(({ filingId }) => filingId),
    );
    const members = household.filter(({ filingId }) => added.includes(filingId));
    await askByLine(
      deps,
      tx,
      members.map(({ caseId }) => caseId),
    );
    await recordAudits(
      tx,
      members.map(({ filingId }) => ({
        action: 'line.link',
        resource: 'filing',
        subjectId: filingId,
        purpose: 'observation' as const,
        fields: ['lineUserId'],
        detail: { byHousehold: true },
      })),
    );
    return true;
  });

/** The link of the resident's own filing, with all links of its user locked; null when there is none. */
async function lockChat(tx: Tx, { filingId, linkId }: ChatOfResident): Promise<LineLink | null> {
  const own = (await linksOfFilings(tx, [filingId])).find(link => link.linkId === linkId);
  if (own === undefined) return null;
  return (await lockLinksOfUser(tx, own.userId)).find(link => link.linkId === linkId) ?? null;
}
