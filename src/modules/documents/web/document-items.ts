import type { Tx } from '../../../platform/db/database.ts';
import { shortDate } from '../../../ui/date-text.ts';
import { type Language, parseLanguage } from '../../../ui/language.ts';
import { wordsFor } from '../../../ui/words.ts';
import type { DocumentsDeps } from '../use-cases/documents-deps.ts';
import { type FilingDocuments, loadFilingDocuments } from '../use-cases/load-filing-documents.ts';
import { certificatePath, documentPath, englishDocumentPath, inquiryPath } from './paths.ts';
import { words } from './words.ts';

/** One line of the status page. */
export interface DocumentItem {
  readonly title: string;
  readonly link: { readonly href: string; readonly label: string } | null;
  /** The same paper with English; null where there is no paper. */
  readonly english: { readonly href: string; readonly label: string } | null;
  readonly note: string;
  /** Whether what the paper rested on fell away: to be said before anything else. */
  readonly lostGround: boolean;
}

/** The papers of a filing as lines of the resident's status page: what can be opened, and what is still missing. */
export async function documentItems(
  deps: Pick<DocumentsDeps, 'rulebook' | 'countAnswers'>,
  tx: Tx,
  filing: Parameters<typeof loadFilingDocuments>[2],
  languageTag: string,
): Promise<readonly DocumentItem[]> {
  const language = parseLanguage(languageTag) ?? 'ja';
  const documents = await loadFilingDocuments(deps, tx, filing);
  const lost = lostCertificate(documents, language);
  // What a certificate of the law was to replace is of no use either.
  if (lost !== null)
    return documents.notice === null ? [lost] : [asItStands(noticeItem(documents, language)), lost];
  return [noticeItem(documents, language), certificateItem(documents, language)].map(asItStands);
}

/** The certificate under the law whose ground fell away, with whom to ask; null where it stands (K-58). */
function lostCertificate({ standing }: FilingDocuments, language: Language): DocumentItem | null {
  if (!standing.missing.includes('report-withdrawn')) return null;
  const { legalTitle, certificatePage, toInquiry } = wordsFor(words, language);
  return {
    title: legalTitle,
    link: { href: inquiryPath(language), label: toInquiry },
    english: null,
    note: certificatePage.refused['report-withdrawn'],
    lostGround: true,
  };
}

type Line = Omit<DocumentItem, 'lostGround'>;
const asItStands = (line: Line): DocumentItem => ({ ...line, lostGround: false });

function noticeItem(documents: FilingDocuments, language: Language): Line {
  const { notice, standing, ended } = documents;
  const text = wordsFor(words, language);
  const title = text.noticeTitle;
  const noticeNote = (): string => {
    if (standing.kind === 'legal-certificate') return text.certificatePage.legalLead;
    return ended ? text.ended : text.noticeWaiting;
  };
  if (notice === null)
    return {
      title,
      link: null,
      english: null,
      note: stopNote(documents, language) ?? noticeNote(),
    };
  const until = notice.paper.validThrough;
  return {
    title,
    link: { href: documentPath(language, notice.documentId), label: text.openNotice },
    english: { href: englishDocumentPath(language, notice.documentId), label: text.openEnglish },
    note: until === null ? '' : text.noticeValid(shortDate(until, language)),
  };
}

function certificateItem(documents: FilingDocuments, language: Language): Line {
  const { certificate, standing, ended } = documents;
  const text = wordsFor(words, language);
  const isLegal = standing.kind === 'legal-certificate';
  const title = isLegal ? text.legalTitle : text.certificateTitle;
  if (certificate !== null)
    return {
      title,
      link: {
        href: documentPath(language, certificate.documentId),
        label: isLegal ? text.certificatePage.open : text.openCertificate,
      },
      english: { href: englishDocumentPath(language, certificate.documentId), label: text.openEnglish },
      note: text.certificateValid,
    };
  const stopped = stopNote(documents, language);
  if (stopped !== null || (ended && !isLegal))
    return { title, link: null, english: null, note: stopped ?? text.ended };
  const note =
    standing.missing.length === 0
      ? text.certificateAsk
      : text.certificateSteps(standing.daysAnswered, standing.required);
  const label = standing.missing.length === 0 ? text.askCertificate : text.seeConditions;
  return { title, link: { href: certificatePath(language), label }, english: null, note };
}

/** Why there will be no paper, whatever the person does: staff took one back. */
function stopNote({ standing }: FilingDocuments, language: Language): string | null {
  const { refused } = wordsFor(words, language).certificatePage;
  return standing.missing.includes('revoked') ? refused.revoked : null;
}
