import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Actor } from '../../../../platform/db/actor.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { caseById } from '../../../cases/index.ts';
import { isWatched } from '../../domain/watched.ts';
import { caseIdOfFiling } from '../../repository/contact.repository.ts';
import { watchedHousehold } from '../../repository/household.repository.ts';
import { linksOfFilings, linksOfUsers } from '../../repository/line-link.repository.ts';

/** A chat in which a filing's person is asked. */
export interface Chat {
  readonly linkId: Uuid;
  readonly linkedAt: Instant;
  /** The person's place in the chat, from 1, and how many share it. The chat itself names nobody. */
  readonly position: number;
  readonly people: number;
  /** Watched members of the household who are not asked in this chat. */
  readonly familyOutside: number;
}

export interface Chats {
  /** False once nobody is asked any more. */
  readonly isWatched: boolean;
  readonly chats: readonly Chat[];
}

/** The chats that are linked to a resident's filing, oldest first. */
export const showChats = (
  { database }: { readonly database: Database },
  actor: Actor,
  filingId: Uuid,
): Promise<Chats> =>
  database.withTenant(actor, async tx => {
    await recordAudit(tx, {
      action: 'line.read',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'observation',
      fields: ['lineUserId'],
    });
    const caseId = await caseIdOfFiling(tx, filingId);
    const course = caseId === null ? null : await caseById(tx, caseId);
    const links = await linksOfFilings(tx, [filingId]);
    const household = await watchedHousehold(tx, filingId);
    const shared = await linksOfUsers(
      tx,
      links.map(({ userId }) => userId),
    );
    return {
      isWatched: course !== null && isWatched(course),
      chats: links.map(({ linkId, linkedAt, userId }) => {
        const people = shared.filter(link => link.userId === userId).map(link => link.filingId);
        return {
          linkId,
          linkedAt,
          position: people.indexOf(filingId) + 1,
          people: people.length,
          familyOutside: household.filter(member => !people.includes(member.filingId)).length,
        };
      }),
    };
  });
