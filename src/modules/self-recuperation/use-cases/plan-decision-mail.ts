import type { Tx } from '../../../platform/db/database.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import type { Filing } from '../domain/filing.ts';
import { mailAddressOf } from './current-contact.ts';
import { createResidentLink } from './resident-link.use-case.ts';

/** Plans the mail that tells a person their filing was decided. Its only content is a new link to their page. */
export async function planDecisionMail(
  tx: Tx,
  secretBox: SecretBox,
  filing: Filing,
  template: 'filing-returned' | 'filing-rejected',
): Promise<void> {
  await planMessage(tx, secretBox, {
    channel: 'mail',
    template,
    language: filing.language,
    recipient: await mailAddressOf(tx, filing),
    secret: await createResidentLink(tx, filing.filingId),
    subjectId: filing.filingId,
    dedupeKey: `${template}:${filing.filingId}`,
  });
}
