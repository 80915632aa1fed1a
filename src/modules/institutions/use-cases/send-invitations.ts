import type { Uuid } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { planMessages, type SecretBox } from '../../messaging/index.ts';
import { deadlineOf } from '../repository/enrolment-board.repository.ts';
import { type Invitation, insertInvitations } from '../repository/invitation.repository.ts';

/** How long a link to apply works: long enough for a letter that lies on a desk. */
const LINK_HOURS = 60 * 24;

/** The names of the mails of this module. */
export const INVITATION_MAIL = 'facility.invitation';
export const REMINDER_MAIL = 'facility.reminder';

/** Makes one link for each institution; the tokens exist nowhere but in the answer. */
export async function newLinks(
  tx: Tx,
  facilityIds: readonly Uuid[],
  channel: Invitation['channel'],
): Promise<ReadonlyMap<Uuid, { readonly token: string; readonly invitationId: Uuid }>> {
  const links = facilityIds.map(facilityId => ({
    facilityId,
    invitationId: tx.newId(),
    token: randomToken(),
  }));
  const expiresAt = addHours(tx.at, LINK_HOURS);
  await insertInvitations(
    tx,
    links.map(({ facilityId, invitationId, token }) => ({
      invitationId,
      facilityId,
      tokenHash: hashToken(token),
      channel,
      expiresAt,
    })),
  );
  return new Map(links.map(({ facilityId, ...link }) => [facilityId, link]));
}

/** Mails a link to those who have an address; returns how many. */
export async function mailLinks(
  tx: Tx,
  secretBox: SecretBox,
  template: typeof INVITATION_MAIL | typeof REMINDER_MAIL,
  facilities: readonly { readonly facilityId: Uuid; readonly email: string | null }[],
): Promise<number> {
  const addressed = facilities.flatMap(({ facilityId, email }) =>
    email === null ? [] : [{ facilityId, email }],
  );
  const links = await newLinks(
    tx,
    addressed.map(({ facilityId }) => facilityId),
    'mail',
  );
  const deadline = (await deadlineOf(tx)) ?? '';
  await planMessages(
    tx,
    secretBox,
    addressed.flatMap(({ facilityId, email }) => {
      const link = links.get(facilityId);
      if (link === undefined) return [];
      return {
        channel: 'mail' as const,
        template,
        language: 'ja',
        recipient: email,
        params: { deadline },
        secret: link.token,
        subjectId: null,
        dedupeKey: `facility-invitation:${link.invitationId}`,
      };
    }),
  );
  return addressed.length;
}
