import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { drawProofQr } from '../../../platform/proof/qr-code.ts';
import type { Paper } from '../domain/paper.ts';
import { formInLanguage, type PaperLanguage } from '../domain/printed-form.ts';
import type { DocumentsDeps } from './documents-deps.ts';

/** Where anybody checks a paper; the proof follows in the fragment, which no server sees. */
export const checkAddress = (publicOrigin: string): string => `${publicOrigin}/v`;

/**
 * The paper as PDF, in Japanese or with English below it. The same paper, proof, instant and language give the same bytes. Throws when a character of the name cannot
 * be printed, naming it: a paper with a hole in the name proves nothing.
 */
export async function printPaper(
  deps: PrintDeps,
  authorityId: AuthorityId,
  paper: Paper,
  proof: string,
  issuedAt: Instant,
  language: PaperLanguage = 'ja',
): Promise<Uint8Array> {
  const printed = await render(deps, authorityId, paper, proof, issuedAt, language);
  if (!printed.ok) {
    const codes = printed.reason.characters.map(character => `U+${character.codePointAt(0)?.toString(16)}`);
    throw new Error(`The fonts lack ${codes.join(', ')}; the paper cannot be printed.`);
  }
  return printed.value;
}

/**
 * The papers as they can be printed: where the fonts lack a character of a name (F-16), the kana stand in its place, so
 * that nobody waits for a paper because of their name. Nothing else is changed. One drawing with all names tells of all.
 */
export async function printablePapers(
  deps: PrintDeps,
  authorityId: AuthorityId,
  papers: readonly Paper[],
  issuedAt: Instant,
): Promise<readonly Paper[]> {
  const [first] = papers;
  if (first === undefined) return [];
  const name = [...new Set(papers.map(({ holder }) => holder.name))].join(' ');
  const tried = await render(
    deps,
    authorityId,
    { ...first, holder: { ...first.holder, name } },
    'A',
    issuedAt,
  );
  if (tried.ok) return papers;
  const { characters } = tried.reason;
  return papers.map(paper =>
    characters.some(character => paper.holder.name.includes(character))
      ? { ...paper, holder: { ...paper.holder, name: paper.holder.kana } }
      : paper,
  );
}

type PrintDeps = Pick<DocumentsDeps, 'pdf' | 'words' | 'englishWords' | 'publicOrigin' | 'issuerOf'>;

function render(
  deps: PrintDeps,
  authorityId: AuthorityId,
  paper: Paper,
  proof: string,
  issuedAt: Instant,
  language: PaperLanguage = 'ja',
) {
  const address = checkAddress(deps.publicOrigin);
  const form = formInLanguage(
    paper,
    language,
    { ja: deps.words, en: deps.englishWords },
    {
      issuer: deps.issuerOf(authorityId),
      proof: { qrSvg: drawProofQr(`${address}#`, proof).svg, checkAddress: address },
    },
  );
  return deps.pdf.render(`${paper.kind}.typ`, form, { createdAt: issuedAt });
}
