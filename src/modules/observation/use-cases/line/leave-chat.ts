import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { recordAudits } from '../../../audit/index.ts';
import { channelFor } from '../../domain/channel-choice.ts';
import { contactsOf } from '../../repository/contact.repository.ts';
import { hurrySlots } from '../../repository/ladder.repository.ts';
import { endLinks, type LineLink, linksOfFilings } from '../../repository/line-link.repository.ts';
import { slotsOfCases } from '../../repository/slot.repository.ts';
import { setWatchChannels } from '../../repository/watch.repository.ts';
import { addressableIn } from '../reach-of.ts';
import type { LineDeps } from './line-deps.ts';

type LeaveDeps = Pick<LineDeps, 'askChannels' | 'phoneStandsForLine'>;

/**
 * Ends links of users. Whoever no chat is left for is asked by the next channel from now on; the ladder of the question
 * that is open goes on at once, for what was sent into the chat may never be read (E-21).
 */
export async function leaveChat(
  deps: LeaveDeps,
  tx: Tx,
  links: readonly LineLink[],
  endedBy: 'unfollowed' | 'person',
): Promise<void> {
  if (links.length === 0) return;
  await endLinks(
    tx,
    links.map(({ linkId }) => linkId),
    endedBy,
  );
  const kept = await linksOfFilings(
    tx,
    links.map(({ filingId }) => filingId),
  );
  const lost = links.filter(link => !kept.some(({ filingId }) => filingId === link.filingId));
  await loseLine(
    deps,
    tx,
    lost.map(({ caseId }) => caseId),
  );
  await recordAudits(
    tx,
    links.map(({ filingId }) => ({
      action: 'line.unlink',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'observation' as const,
      fields: ['lineUserId'],
      detail: { endedBy },
    })),
  );
}

async function loseLine(deps: LeaveDeps, tx: Tx, caseIds: readonly Uuid[]): Promise<void> {
  const contacts = await contactsOf(tx, caseIds);
  await setWatchChannels(
    tx,
    [...contacts.values()].map(contact => {
      const usable = addressableIn(contact, deps);
      const none = { tried: NONE, household: NONE, silence: null };
      const choice = channelFor('ask', { wanted: 'line', usable, ...none });
      return { caseId: contact.caseId, channel: choice.kind === 'person' ? choice.channel : 'web' };
    }),
  );
  const slots = await slotsOfCases(tx, caseIds);
  await hurrySlots(
    tx,
    slots.filter(({ status }) => status === 'open'),
  );
}

const NONE: ReadonlySet<never> = new Set();
