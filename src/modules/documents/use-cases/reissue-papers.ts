import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { casesWithoutReport } from '../../case-reports/index.ts';
import { lockCases, type RecuperationCase } from '../../cases/index.ts';
import { type Filing, filingsOfCases } from '../../self-recuperation/index.ts';
import { certificateKindOf, type Paper } from '../domain/paper.ts';
import {
  documentsOfCases,
  type EndedBy,
  type IssuedDocument,
  insertDocuments,
  type NewDocument,
  supersedeDocuments,
} from '../repository/document.repository.ts';
import { buildCertificate, buildNotice, certificateSource } from './build-paper.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { papersByCase } from './issue-certificates.ts';
import { paperSigner } from './sign-paper.ts';

/**
 * Why a paper is not made anew: its filing was withdrawn or replaced, the recuperation that a certificate would state
 * has not ended, a physician's report was made and it is a paper of self-recuperation, or was withdrawn and it is the
 * certificate of the law (K-58), or a newer one holds already.
 */
export type ReissueRefusal =
  | 'filing-ended'
  | 'not-ended'
  | 'transferred'
  | 'report-withdrawn'
  | 'newer-exists';

export interface ReissueResult {
  readonly old: IssuedDocument;
  readonly filing: Filing | null;
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
  const caseIds = olds.map(({ caseId }) => caseId);
  const filings = new Map((await filingsOfCases(tx, caseIds)).map(filing => [filing.caseId, filing]));
  const cases = new Map((await lockCases(tx, caseIds)).map(subject => [subject.caseId, subject]));
  const papers = papersByCase(await documentsOfCases(tx, caseIds));
  const unreported = await casesWithoutReport(tx, caseIds);
  const sign = await paperSigner(tx, deps.keyRing);
  const made: NewDocument[] = [];
  const replaced: Uuid[] = [];
  const results: ReissueResult[] = [];
  for (const old of olds) {
    const { caseId, filingId } = old;
    const filing = filings.get(caseId) ?? null;
    const subject = cases.get(caseId);
    if (subject === undefined) throw new Error('A paper without its case cannot exist.');
    const refusal = refusalOf(old, filing, subject, {
      papers: papers.get(caseId) ?? [],
      isUnreported: unreported.has(caseId),
    });
    if (refusal !== null) {
      results.push({ old, filing, outcome: fail(refusal) });
      continue;
    }
    const stated = statedAnew(deps, old, filing, subject, jstDate(tx.at));
    // The name stays as it was printed: it is known to be printable.
    const paper = { ...stated, holder: old.paper.holder };
    const documentId = tx.newId();
    replaced.push(old.documentId);
    made.push({ documentId, filingId, caseId, paper, ...(await sign(paper)) });
    results.push({ old, filing, outcome: ok({ documentId }) });
  }
  await supersedeDocuments(tx, replaced, by);
  await insertDocuments(tx, made);
  return results;
}

function statedAnew(
  { rulebook, words }: Pick<DocumentsDeps, 'rulebook' | 'words'>,
  { paper: { kind, managementNumber, holder } }: IssuedDocument,
  filing: Filing | null,
  subject: RecuperationCase,
  today: PlainDate,
): Paper {
  if (kind === 'legal-certificate') {
    const { testedOn, startsOn } = subject;
    const source = { managementNumber, holder, testedOn, startsOn };
    return buildCertificate(rulebook, words, source, subject, today);
  }
  if (filing === null) throw new Error('A paper of self-recuperation without its filing cannot exist.');
  return kind === 'notice'
    ? buildNotice(rulebook, words, filing, subject, today)
    : buildCertificate(rulebook, words, certificateSource(filing), subject, today);
}

function refusalOf(
  { paper: { kind }, documentId: oldId }: IssuedDocument,
  filing: Filing | null,
  subject: RecuperationCase,
  { papers, isUnreported }: { readonly papers: readonly IssuedDocument[]; readonly isUnreported: boolean },
): ReissueRefusal | null {
  if (kind === 'legal-certificate' && isUnreported) return 'report-withdrawn';
  if (kind !== 'legal-certificate') {
    if (subject.category === 'notified') return 'transferred';
    if (filing?.status !== 'issued' && filing?.status !== 'completed') return 'filing-ended';
  }
  if (kind === certificateKindOf(subject) && subject.status !== 'released') return 'not-ended';
  const newer = papers.some(
    ({ documentId, status, paper }) => status === 'valid' && paper.kind === kind && documentId !== oldId,
  );
  return newer ? 'newer-exists' : null;
}
