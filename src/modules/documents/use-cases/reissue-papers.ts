import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { lockCases, type RecuperationCase } from '../../cases/index.ts';
import { type Filing, filingsById } from '../../self-recuperation/index.ts';
import {
  documentsOfFilings,
  type EndedBy,
  type IssuedDocument,
  insertDocuments,
  type NewDocument,
  supersedeDocuments,
} from '../repository/document.repository.ts';
import { buildCertificate, buildNotice } from './build-paper.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { papersByFiling } from './issue-certificates.ts';
import { paperSigner } from './sign-paper.ts';

/**
 * Why a paper is not made anew: its filing was withdrawn or replaced, the recuperation that a certificate would state
 * has not ended, a physician's report was made (K-58), or a newer paper holds already.
 */
export type ReissueRefusal = 'filing-ended' | 'not-ended' | 'transferred' | 'newer-exists';

export interface ReissueResult {
  readonly old: IssuedDocument;
  readonly filing: Filing;
  readonly outcome: Result<{ readonly documentId: Uuid }, ReissueRefusal>;
}

/**
 * Makes papers anew, in today's form and with the dates that hold today, in a few statements. The new paper has the same
 * number; the old one is superseded, and whoever checks its proof online is told so. The caller writes the audit rows.
 */
export async function reissuePapers(
  deps: DocumentsDeps,
  tx: Tx,
  olds: readonly IssuedDocument[],
  by: EndedBy,
): Promise<readonly ReissueResult[]> {
  const filings = new Map(
    (
      await filingsById(
        tx,
        olds.map(({ filingId }) => filingId),
      )
    ).map(filing => [filing.filingId, filing]),
  );
  const cases = new Map(
    (
      await lockCases(
        tx,
        olds.map(({ caseId }) => caseId),
      )
    ).map(subject => [subject.caseId, subject]),
  );
  const papers = papersByFiling(await documentsOfFilings(tx, [...filings.keys()]));
  const sign = await paperSigner(tx, deps.keyRing);
  const made: NewDocument[] = [];
  const replaced: Uuid[] = [];
  const results: ReissueResult[] = [];
  for (const old of olds) {
    const filing = filings.get(old.filingId);
    const subject = cases.get(old.caseId);
    if (filing === undefined || subject === undefined)
      throw new Error('A paper without its filing cannot exist.');
    const refusal = refusalOf(old, filing, subject, papers.get(old.filingId) ?? []);
    if (refusal !== null) {
      results.push({ old, filing, outcome: fail(refusal) });
      continue;
    }
    const build = old.paper.kind === 'notice' ? buildNotice : buildCertificate;
    const stated = build(deps.rulebook, deps.words, filing, subject, jstDate(tx.at));
    // The name stays as it was printed: it is known to be printable.
    const paper = { ...stated, holder: old.paper.holder };
    const documentId = tx.newId();
    replaced.push(old.documentId);
    made.push({
      documentId,
      filingId: filing.filingId,
      caseId: subject.caseId,
      paper,
      ...(await sign(paper)),
    });
    results.push({ old, filing, outcome: ok({ documentId }) });
  }
  await supersedeDocuments(tx, replaced, by);
  await insertDocuments(tx, made);
  return results;
}

function refusalOf(
  old: IssuedDocument,
  filing: Filing,
  subject: RecuperationCase,
  papers: readonly IssuedDocument[],
): ReissueRefusal | null {
  if (filing.status === 'transferred' || subject.category === 'notified') return 'transferred';
  if (filing.status !== 'issued' && filing.status !== 'completed') return 'filing-ended';
  if (old.paper.kind === 'certificate' && subject.status !== 'released') return 'not-ended';
  const newer = papers.some(
    ({ documentId, status, paper }) =>
      status === 'valid' && paper.kind === old.paper.kind && documentId !== old.documentId,
  );
  return newer ? 'newer-exists' : null;
}
