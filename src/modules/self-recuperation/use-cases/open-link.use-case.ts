import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import { type Birthday, decideLink, decideOpening, type LinkRefusal } from '../domain/resident-link.ts';
import { filingById } from '../repository/filing.repository.ts';
import {
  countLinkFailure,
  findResidentLink,
  type StoredResidentLink,
} from '../repository/resident-link.repository.ts';
import { insertResidentSession } from '../repository/resident-session.repository.ts';
import { mailAddressOf } from './current-contact.ts';
import { createResidentLink } from './resident-link.use-case.ts';

/** A link as it was opened in a browser. */
export interface LinkVisitor {
  readonly authorityId: AuthorityId;
  readonly token: string;
}

export type LinkOutcome =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: LinkRefusal }
  | { readonly kind: 'opened'; readonly sessionToken: string };

/** How a link stands, without trying it: mail programs and previews open links, too. */
export async function showLink(
  deps: { readonly database: Database },
  visitor: LinkVisitor,
): Promise<'unknown' | 'usable' | 'expired' | 'revoked'> {
  return deps.database.withTenant(visitorOf(visitor), async tx => {
    exemptFromAudit(tx, 'a link is looked at, not what is behind it');
    const link = await findResidentLink(tx, hashToken(visitor.token));
    if (link === null) return 'unknown';
    const usable = decideLink(link, tx.at);
    return usable.ok ? 'usable' : usable.reason.kind === 'expired' ? 'expired' : 'revoked';
  });
}

/** Exchanges a link and the month and day of birth for a session. The fifth wrong birthday closes the link. */
export async function openLink(
  deps: { readonly database: Database },
  visitor: LinkVisitor,
  birthday: Birthday,
): Promise<LinkOutcome> {
  return deps.database.withTenant(visitorOf(visitor), async tx => {
    const link = await findResidentLink(tx, hashToken(visitor.token), true);
    const filing = link === null ? null : await filingById(tx, link.filingId);
    if (link === null || filing === null) {
      exemptFromAudit(tx, 'nothing was found');
      return { kind: 'unknown' };
    }
    const opening = decideOpening(link, birthday, filing.birthDate, tx.at);
    await auditLink(tx, opening.ok ? 'resident-link.open' : 'resident-link.refuse', link.filingId);
    if (!opening.ok) {
      if (opening.reason.kind === 'wrong-birthday')
        await countLinkFailure(tx, link.tokenHash, opening.reason.attemptsLeft <= 0);
      return { kind: 'refused', refusal: opening.reason };
    }
    const sessionToken = randomToken();
    await insertResidentSession(tx, link.filingId, hashToken(sessionToken));
    return { kind: 'opened', sessionToken };
  });
}

/** Mails a new link in place of a closed or expired one, to the verified address alone and once an hour at most. */
export async function renewLink(
  deps: { readonly database: Database; readonly secretBox: SecretBox },
  visitor: LinkVisitor,
): Promise<'mailed' | 'unknown' | 'still-usable'> {
  return deps.database.withTenant(visitorOf(visitor), async tx => {
    const link = await findResidentLink(tx, hashToken(visitor.token), true);
    if (link === null || decideLink(link, tx.at).ok) {
      exemptFromAudit(tx, 'nothing was read or sent');
      return link === null ? 'unknown' : 'still-usable';
    }
    await mailNewLink(tx, deps.secretBox, link);
    await auditLink(tx, 'resident-link.renew', link.filingId);
    return 'mailed';
  });
}

async function mailNewLink(
  tx: Tx,
  secretBox: SecretBox,
  { filingId }: Pick<StoredResidentLink, 'filingId'>,
): Promise<void> {
  const filing = await filingById(tx, filingId);
  if (filing === null) throw new Error('A link without its filing cannot exist.');
  const hour = tx.at.slice(0, 'YYYY-MM-DDTHH'.length);
  await planMessage(tx, secretBox, {
    channel: 'mail',
    template: 'new-link',
    language: filing.language,
    recipient: await mailAddressOf(tx, filing),
    secret: await createResidentLink(tx, filingId),
    subjectId: filingId,
    dedupeKey: `new-link|${filingId}|${hour}`,
  });
}

const auditLink = (tx: Tx, action: string, subjectId: Uuid): Promise<void> =>
  recordAudit(tx, {
    action,
    resource: 'filing',
    subjectId,
    purpose: 'access-control',
    fields: ['birthDate'],
  });

const visitorOf = ({ authorityId }: LinkVisitor) => ({ kind: 'visitor', authorityId }) as const;
