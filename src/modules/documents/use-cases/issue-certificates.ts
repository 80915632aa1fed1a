import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { lockCases, type RecuperationCase } from '../../cases/index.ts';
import { decideCertificate, type Rulebook } from '../../rulebook/index.ts';
import { type Filing, filingsById } from '../../self-recuperation/index.ts';
import {
  type AnswerCounts,
  type CertificateStanding,
  certificateStandingOf,
} from '../domain/certificate-standing.ts';
import type { Paper } from '../domain/paper.ts';
import {
  documentsOfFilings,
  type IssuedDocument,
  insertDocuments,
  type NewDocument,
} from '../repository/document.repository.ts';
import { buildCertificate } from './build-paper.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { printablePaper } from './print-paper.ts';
import { paperSigner } from './sign-paper.ts';

/** What became of the wish for a certificate. `existing`: one was issued before, and it holds. */
export type CertificateOutcome =
  | { readonly kind: 'issued' | 'existing'; readonly documentId: Uuid }
  | { readonly kind: 'refused'; readonly standing: CertificateStanding };

/** A filing whose certificate was asked for, with what became of it. */
export interface CertificateResult {
  readonly filing: Filing;
  readonly outcome: CertificateOutcome;
}

/**
 * Issues the certificates of these filings in a few statements, however many they are (K-47, K-48). The cases are locked,
 * so that whoever asks at the same time finds the papers made here. Nothing is drawn: a paper is printed when it is
 * opened. The caller writes the audit rows. Filings that do not exist are not among the results.
 */
export async function issueCertificates(
  deps: DocumentsDeps,
  tx: Tx,
  filingIds: readonly Uuid[],
): Promise<readonly CertificateResult[]> {
  const filings = await filingsById(tx, filingIds);
  const caseIds = filings.map(({ caseId }) => caseId);
  const cases = new Map((await lockCases(tx, caseIds)).map(subject => [subject.caseId, subject]));
  const papers = papersByFiling(await documentsOfFilings(tx, filingIds));
  const counts = await deps.countAnswersOf(tx, caseIds);
  const sign = await paperSigner(tx, deps.keyRing);

  const made: NewDocument[] = [];
  const results: CertificateResult[] = [];
  for (const filing of filings) {
    const subject = cases.get(filing.caseId);
    if (subject === undefined) throw new Error('A filing without its case cannot exist.');
    const own = papers.get(filing.filingId) ?? [];
    const existing = own.find(({ paper, status }) => paper.kind === 'certificate' && status === 'valid');
    if (existing !== undefined) {
      results.push({ filing, outcome: { kind: 'existing', documentId: existing.documentId } });
      continue;
    }
    const standing = standingOf(deps.rulebook, tx, filing, subject, counts.get(filing.caseId), own);
    if (standing.missing.length > 0) {
      results.push({ filing, outcome: { kind: 'refused', standing } });
      continue;
    }
    const stated = buildCertificate(deps.rulebook, deps.words, filing, subject, jstDate(tx.at));
    const paper = await withPrintableHolder(deps, tx, stated, own);
    const documentId = tx.newId();
    made.push({
      documentId,
      filingId: filing.filingId,
      caseId: filing.caseId,
      paper,
      ...(await sign(paper)),
    });
    results.push({ filing, outcome: { kind: 'issued', documentId } });
  }
  await insertDocuments(tx, made);
  return results;
}

/** How a filing stands towards its certificate; `papers` are those that it has or had. */
export function standingOf(
  rulebook: Rulebook,
  tx: Tx,
  filing: Filing,
  subject: RecuperationCase,
  counts: AnswerCounts | undefined,
  papers: readonly IssuedDocument[],
): CertificateStanding {
  const facts = {
    filingStatus: filing.status,
    municipalityCode: filing.municipalityCode,
    category: subject.category,
    isReleased: subject.status === 'released',
    recuperationLastDay: subject.lastDay ?? addDays(subject.plannedReturnOn, -1),
    wasRevoked: wasRevoked(papers),
    ...(counts ?? { daysOffered: 0, daysAnswered: 0 }),
  };
  return certificateStandingOf(facts, String(tx.authorityId).slice(0, 2), about =>
    decideCertificate(rulebook, jstDate(tx.at), about),
  );
}

/** Whether staff took a paper back and nobody made that kind of paper anew. */
const wasRevoked = (papers: readonly IssuedDocument[]): boolean =>
  papers.some(
    taken =>
      taken.status === 'withdrawn' &&
      taken.revokedBy !== null &&
      !papers.some(({ status, paper }) => status === 'valid' && paper.kind === taken.paper.kind),
  );

/** The name as an earlier paper of the filing prints it, which is known to be printable; else it is tried. */
export async function withPrintableHolder(
  deps: DocumentsDeps,
  tx: Tx,
  paper: Paper,
  earlier: readonly IssuedDocument[],
): Promise<Paper> {
  const [printed] = earlier;
  if (printed === undefined) return printablePaper(deps, tx.authorityId, paper, tx.at);
  return { ...paper, holder: printed.paper.holder };
}

/** The papers of each filing, oldest first. */
export function papersByFiling(
  papers: readonly IssuedDocument[],
): ReadonlyMap<Uuid, readonly IssuedDocument[]> {
  const byFiling = new Map<Uuid, IssuedDocument[]>();
  for (const paper of papers) {
    const known = byFiling.get(paper.filingId);
    if (known === undefined) byFiling.set(paper.filingId, [paper]);
    else known.push(paper);
  }
  return byFiling;
}
