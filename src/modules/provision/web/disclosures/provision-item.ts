import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { timesDisclosed } from '../../use-cases/disclosures/show-disclosures.use-case.ts';
import { disclosuresPath } from './paths.ts';
import { words } from './words.ts';

/** The line of the status page: whether anything was given of the case, and where to read about it. */
export async function provisionItem(
  tx: Tx,
  caseId: Uuid,
  language: string,
): Promise<{ readonly note: string; readonly link: { readonly href: string; readonly label: string } }> {
  const text = wordsFor(words, parseLanguage(language) ?? 'ja');
  const times = await timesDisclosed(tx, caseId);
  return {
    note: times === 0 ? text.statusNone : text.statusCount(times),
    link: { href: disclosuresPath(language), label: text.statusLink },
  };
}
