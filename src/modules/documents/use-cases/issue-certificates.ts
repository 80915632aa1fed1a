import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { casesWithoutReport } from '../../case-reports/index.ts';
import { lockCases, type RecuperationCase } from '../../cases/index.ts';
import { decideCertificate, type Rulebook } from '../../rulebook/index.ts';
import { type Filing, filingsOfCases } from '../../self-recuperation/index.ts';
import {
  type AnswerCounts,
  type CertificateStanding,
  certificateStandingOf,
} from '../domain/certificate-standing.ts';
import { type CertificateKind, certificateKindOf, type Paper } from '../domain/paper.ts';
import {
  documentsOfCases,
  type IssuedDocument,
  insertDocuments,
  type NewDocument,
} from '../repository/document.repository.ts';
import { buildCertificate, certificateRules } from './build-paper.ts';
import { certificateSources } from './certificate-sources.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { printablePapers } from './print-paper.ts';
import { paperSigner } from './sign-paper.ts';

/** What became of the wish for a certificate. `existing`: one was issued before, and it holds. */
export type CertificateOutcome =
  | { readonly kind: 'issued' | 'existing'; readonly documentId: Uuid }
  | { readonly kind: 'refused'; readonly standing: CertificateStanding };

/** A case whose certificate was asked for, with what became of it. */
export interface CertificateResult {
  readonly caseId: Uuid;
  /** Null for a patient who never filed: nobody can write to them. */
  readonly filing: Filing | null;
  readonly certificate: CertificateKind;
  readonly outcome: CertificateOutcome;
}

/**
 * Issues the certificates of these cases, of each the one of its category, in a few statements, however many they are
 * (K-47, K-48, K-58). The cases are locked, so that whoever asks at the same time finds the papers made here. Nothing is
 * drawn: a paper is printed when it is opened. The caller writes the audit rows. Cases that do not exist are not among the
 * results.
 */
export async function issueCertificates(
  deps: DocumentsDeps,
  tx: Tx,
  caseIds: readonly Uuid[],
): Promise<readonly CertificateResult[]> {
  const cases = await lockCases(tx, caseIds);
  const filings = new Map((await filingsOfCases(tx, caseIds)).map(filing => [filing.caseId, filing]));
  const papers = papersByCase(await documentsOfCases(tx, caseIds));
  const counts = await deps.countAnswersOf(tx, caseIds);
  const unreported = await casesWithoutReport(tx, caseIds);
  const results: CertificateResult[] = [];
  const granted: RecuperationCase[] = [];
  for (const subject of cases) {
    const { caseId } = subject;
    const filing = filings.get(caseId) ?? null;
    const own = papers.get(caseId) ?? [];
    const certificate = certificateKindOf(subject);
    const existing = own.find(({ paper, status }) => paper.kind === certificate && status === 'valid');
    if (existing !== undefined) {
      const outcome = { kind: 'existing', documentId: existing.documentId } as const;
      results.push({ caseId, filing, certificate, outcome });
      continue;
    }
    const standing = standingOf(deps.rulebook, tx, subject, {
      filing,
      counts: counts.get(caseId),
      papers: own,
      isUnreported: unreported.has(caseId),
    });
    if (standing.missing.length === 0) granted.push(subject);
    else results.push({ caseId, filing, certificate, outcome: { kind: 'refused', standing } });
  }
  const made = await makePapers(deps, tx, granted, filings, papers);
  await insertDocuments(tx, made);
  return [
    ...results,
    ...made.map(({ caseId, documentId, paper }) => ({
      caseId,
      filing: filings.get(caseId) ?? null,
      certificate: paper.kind as CertificateKind,
      outcome: { kind: 'issued' as const, documentId },
    })),
  ];
}

async function makePapers(
  deps: DocumentsDeps,
  tx: Tx,
  cases: readonly RecuperationCase[],
  filings: ReadonlyMap<Uuid, Filing>,
  papers: ReadonlyMap<Uuid, readonly IssuedDocument[]>,
): Promise<readonly NewDocument[]> {
  if (cases.length === 0) return [];
  const sources = await certificateSources(deps, tx, cases, filings);
  const stated = cases.map(subject => {
    const source = sources.get(subject.caseId);
    if (source === undefined) throw new Error('A case that is certified has somebody whom it is about.');
    const paper = buildCertificate(deps.rulebook, deps.words, source, subject, jstDate(tx.at));
    return { caseId: subject.caseId, paper: asPrintedBefore(paper, papers.get(subject.caseId) ?? []) };
  });
  const printable = await withPrintableNames(deps, tx, stated, papers);
  const sign = await paperSigner(tx, deps.keyRing);
  const made: NewDocument[] = [];
  for (const { caseId, paper } of printable) {
    const filingId = filings.get(caseId)?.filingId ?? null;
    made.push({ documentId: tx.newId(), filingId, caseId, paper, ...(await sign(paper)) });
  }
  return made;
}

interface StatedPaper {
  readonly caseId: Uuid;
  readonly paper: Paper;
}

/** The name as an earlier paper of the case prints it: it is known to be printable. */
function asPrintedBefore(paper: Paper, [printed]: readonly IssuedDocument[]): Paper {
  return printed === undefined ? paper : { ...paper, holder: printed.paper.holder };
}

/** The names that no paper printed before are tried. */
async function withPrintableNames(
  deps: DocumentsDeps,
  tx: Tx,
  stated: readonly StatedPaper[],
  earlier: ReadonlyMap<Uuid, readonly IssuedDocument[]>,
): Promise<readonly StatedPaper[]> {
  const untried = stated.filter(({ caseId }) => !earlier.has(caseId));
  const papers = untried.map(({ paper }) => paper);
  const tried = await printablePapers(deps, tx.authorityId, papers, tx.at);
  const printable = new Map(untried.map(({ caseId }, index) => [caseId, tried[index]]));
  return stated.map(({ caseId, paper }) => ({ caseId, paper: printable.get(caseId) ?? paper }));
}

/** What is known of a case besides itself; `papers` are those that it has or had. */
interface CaseFacts {
  readonly filing: Filing | null;
  readonly counts: AnswerCounts | undefined;
  readonly papers: readonly IssuedDocument[];
  readonly isUnreported: boolean;
}

/** How a case stands towards its certificate. */
export function standingOf(
  rulebook: Rulebook,
  tx: Tx,
  subject: RecuperationCase,
  { filing, counts, papers, isUnreported }: CaseFacts,
): CertificateStanding {
  const facts = {
    filing,
    isUnreported,
    category: subject.category,
    isReleased: subject.status === 'released',
    recuperationLastDay: subject.lastDay ?? addDays(subject.plannedReturnOn, -1),
    wasRevoked: wasRevoked(papers, certificateKindOf(subject)),
    ...(counts ?? { daysOffered: 0, daysAnswered: 0 }),
  };
  return certificateStandingOf(facts, String(tx.authorityId).slice(0, 2), (kind, about) =>
    decideCertificate({ certificate: certificateRules(rulebook, kind) }, jstDate(tx.at), about),
  );
}

/**
 * Whether staff took a paper back and nobody made that kind of paper anew. What became of the papers of self-recuperation
 * is no matter of the certificate under the law.
 */
const wasRevoked = (papers: readonly IssuedDocument[], certificate: CertificateKind): boolean =>
  papers.some(
    taken =>
      taken.status === 'withdrawn' &&
      taken.revokedBy !== null &&
      (certificate === 'certificate' || taken.paper.kind === certificate) &&
      !papers.some(({ status, paper }) => status === 'valid' && paper.kind === taken.paper.kind),
  );

/** The papers of each case, oldest first. */
export function papersByCase(
  papers: readonly IssuedDocument[],
): ReadonlyMap<Uuid, readonly IssuedDocument[]> {
  const byCase = new Map<Uuid, IssuedDocument[]>();
  for (const paper of papers) {
    const known = byCase.get(paper.caseId);
    if (known === undefined) byCase.set(paper.caseId, [paper]);
    else known.push(paper);
  }
  return byCase;
}
