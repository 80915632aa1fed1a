import type { Tx } from '../../../../platform/db/database.ts';
import { countSources } from '../../../../platform/intake/intake.repository.ts';
import { recordAudit } from '../../../audit/index.ts';
import { MOST_WRONG_CODES } from '../../domain/chat/line-code.ts';
import { watchedHousehold } from '../../repository/household.repository.ts';
import { spendLineCode } from '../../repository/line-code.repository.ts';
import { insertLinks, linksOfFilings } from '../../repository/line-link.repository.ts';
import { askByLine } from './ask-by-line.ts';
import { type ChatReply, notices, SILENCE } from './chat-reply.ts';
import type { LineDeps } from './line-deps.ts';

/**
 * Links a user to the filing that the code was made for, which is then asked by LINE. After five codes within an hour of
 * the clock nothing is answered and nothing is linked, right or wrong: no guess is told from another.
 */
export async function linkByCode(
  deps: Pick<LineDeps, 'lineCodeHash' | 'rulebook'>,
  tx: Tx,
  userId: string,
  code: string,
  language: string | null,
): Promise<ChatReply> {
  const [tries = 0] = await countSources(tx, [
    { kind: 'line-code', sourceHash: deps.lineCodeHash(`user|${userId}`), hours: 1 },
  ]);
  if (tries > MOST_WRONG_CODES) return SILENCE;
  const filingId = await spendLineCode(tx, deps.lineCodeHash(code));
  if (filingId === null) return notices(language, 'wrong-code');

  await insertLinks(tx, userId, [filingId]);
  const links = await linksOfFilings(tx, [filingId]);
  const own = links.find(link => link.userId === userId);
  if (own === undefined) throw new Error('A link that was just made is missing.');
  await askByLine(deps, tx, [own.caseId]);
  await recordAudit(tx, {
    action: 'line.link',
    resource: 'filing',
    subjectId: filingId,
    purpose: 'observation',
    fields: ['lineUserId'],
  });
  const household = await watchedHousehold(tx, filingId);
  const linked = await linksOfFilings(
    tx,
    household.map(member => member.filingId),
  );
  const isAnyLeft = household.some(
    member => !linked.some(link => link.userId === userId && link.filingId === member.filingId),
  );
  return isAnyLeft ? notices(own.language, 'linked', 'family') : notices(own.language, 'linked');
}
