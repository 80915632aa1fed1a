import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '../src/kernel/plain-date.ts';
import { managementNumber } from '../src/modules/documents/domain/management-number.ts';
import { noticePaper } from '../src/modules/documents/domain/notice.ts';
import type { Paper } from '../src/modules/documents/domain/paper.ts';
import { packClaims, proofClaims } from '../src/modules/documents/domain/proof-claims.ts';
import { documentWordsJa } from '../src/modules/documents/index.ts';
import { printPaper } from '../src/modules/documents/use-cases/print-paper.ts';
import { printedDates } from '../src/modules/rulebook/index.ts';
import { createTypstPdf } from '../src/platform/pdf/typst.pdf.ts';
import { signProof } from '../src/platform/proof/proof.ts';
import { generateProofKey, importSigningKey } from '../src/platform/proof/proof-keys.ts';
import { EXAMPLE_ISSUER, EXAMPLE_PERSON } from './example-person.ja.ts';
import { type Comparison, compare, figureOf, inParallel, type Sample } from './measure.ts';
import { progress } from './progress.ts';
import { RESIDENTS, TODAY } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const ONE_LINE = '#set document(title: "line")\nOne line.\n';
const WARM_UP = 5;

/** Notices signed and printed one after the other, on one thread of Typst, beside a page with one line on it. */
export async function benchNotices(world: World, size: Size): Promise<readonly Comparison[]> {
  const issue = await noticeIssuer(world);
  writeFileSync(join(world.folder, 'line.typ'), ONE_LINE);
  const typst = createTypstPdf({ root: world.folder });
  const line = () => typst.render('line.typ', {}, { createdAt: world.deps.clock.now() });
  try {
    const each = size.notices / size.rounds;
    const numbers = Array.from({ length: size.notices + WARM_UP }, (_, number) => number);
    for (const number of numbers.slice(size.notices)) await Promise.all([issue(number), line()]);
    const notices: Sample[] = [];
    const lines: Sample[] = [];
    for (let round = 0; round < size.rounds; round += 1) {
      progress(`notices, round ${round + 1} of ${size.rounds}`);
      const some = numbers.slice(round * each, (round + 1) * each);
      notices.push(await inParallel(some, 1, issue));
      lines.push(await inParallel(some, 1, line));
    }
    return [
      compare(
        'notices, signed and printed, per core',
        { unit: 'notices', latencyOf: 'notice' },
        figureOf('notice with QR proof, PDF/UA, 1 thread', notices),
        figureOf('one line of text, PDF/UA, 1 thread', lines),
      ),
    ];
  } finally {
    await typst.stop();
  }
}

/** Signs and prints the notice of this number; the renderer is the program's own. */
async function noticeIssuer({ deps }: World): Promise<(number: number) => Promise<Uint8Array>> {
  const key = await importSigningKey(await generateProofKey());
  const issuedAt = deps.clock.now();
  const print = { ...deps, issuerOf: () => EXAMPLE_ISSUER };
  return async number => {
    const paper = noticeOf(deps.rulebook, number);
    const reference = crypto.getRandomValues(new Uint8Array(16));
    const proof = await signProof(packClaims(proofClaims(paper, String(RESIDENTS), reference)), key);
    return printPaper(print, RESIDENTS, paper, proof, issuedAt);
  };
}

function noticeOf(rulebook: World['deps']['rulebook'], number: number): Paper {
  const date = (text: string): PlainDate => text as PlainDate;
  const [form] = rulebook.documents;
  if (form === undefined) throw new Error('The rulebook has no form of the notice.');
  const period = {
    course: 'symptomatic',
    dayZero: date('2022-02-12'),
    plannedReturnDate: date('2022-02-23'),
    selfCheckUntil: null,
  } as const;
  return noticePaper(
    {
      formVersion: form.template,
      managementNumber: managementNumber('14', String(number).padStart(8, '0')),
      holder: {
        name: EXAMPLE_PERSON.name,
        kana: EXAMPLE_PERSON.nameKana,
        birthDate: date(`1990-${String((number % 12) + 1).padStart(2, '0')}-12`),
      },
      course: { kind: 'symptomatic', reliefHours: 72 },
      dates: printedDates(form, { testedOn: date('2022-02-13'), onsetOn: date('2022-02-12') }, period),
      startsOn: date(TODAY),
      issuedOn: date(TODAY),
      validThrough: date('2022-03-13'),
    },
    documentWordsJa.noticeStart,
  );
}
