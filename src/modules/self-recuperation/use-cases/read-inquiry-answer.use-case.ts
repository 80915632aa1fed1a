import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { answerOfToken, type LinkedAnswer } from '../repository/inquiry.repository.ts';

/** The link of a mail that says an answer is there. */
export interface AnswerLink {
  readonly authorityId: AuthorityId;
  readonly token: string;
}

/** An answer as its receiver reads it; the question is not repeated, in case the mail went astray. */
export interface InquiryAnswer {
  readonly number: string;
  readonly answer: string;
  readonly expiresAt: Instant;
}

/** How a link stands, without opening it: mail programs follow links, too. */
export async function showAnswerLink(
  { database }: { readonly database: Database },
  link: AnswerLink,
): Promise<'usable' | 'expired' | 'unknown'> {
  return database.withTenant(visitorOf(link), async tx => {
    exemptFromAudit(tx, 'a link is looked at, not what is behind it');
    const found = await answerOfToken(tx, hashToken(link.token));
    return found === null ? 'unknown' : standing(tx, found);
  });
}

/** Opens the answer behind a link (K-70). It can be read again until the link runs out. */
export async function readInquiryAnswer(
  { database }: { readonly database: Database },
  link: AnswerLink,
): Promise<InquiryAnswer | 'expired' | 'unknown'> {
  return database.withTenant(visitorOf(link), async tx => {
    const found = await answerOfToken(tx, hashToken(link.token));
    if (found === null || standing(tx, found) === 'expired') {
      exemptFromAudit(tx, 'nothing was shown');
      return found === null ? 'unknown' : 'expired';
    }
    await recordAudit(tx, {
      action: 'inquiry.read-answer',
      resource: 'inquiry',
      subjectId: found.inquiryId,
      purpose: 'support-of-residents',
      fields: ['answer'],
    });
    return found;
  });
}

const standing = (tx: Tx, { expiresAt }: LinkedAnswer): 'usable' | 'expired' =>
  tx.at > expiresAt ? 'expired' : 'usable';

const visitorOf = ({ authorityId }: AnswerLink) => ({ kind: 'visitor', authorityId }) as const;
