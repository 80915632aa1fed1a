import { printEraDate } from '../../../../kernel/era-date.ts';
import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import type { PdfRenderer } from '../../../../platform/pdf/pdf.port.ts';
import { recordAudit } from '../../../audit/index.ts';
import { caseById } from '../../../cases/index.ts';
import { personById } from '../../../persons/index.ts';
import { disclosurePaperWords as words } from '../../disclosure-paper-words.ja.ts';
import {
  type DisclosuresDeps,
  type NamedDisclosure,
  namedDisclosures,
  type OwnFiling,
  showOwnDisclosures,
} from './show-disclosures.use-case.ts';

export type PrintDisclosuresDeps = DisclosuresDeps & {
  readonly pdf: PdfRenderer;
  readonly authorityName: (authorityId: AuthorityId) => string;
  readonly clock: { readonly now: () => Instant };
};

/** Of whom the paper is. */
interface PaperSubject {
  readonly name: string;
  /** By which the authority knows the case. */
  readonly number: string;
}

const TEMPLATE = 'disclosures.typ';
/** What printers put where a letter is missing. */
const GETA = '\u3013';

/** The paper of a resident about themselves, in Japanese: an answer that needs no request for disclosure. */
export async function printOwnDisclosures(
  deps: PrintDisclosuresDeps,
  resident: OwnFiling,
): Promise<Uint8Array> {
  const { filing, disclosures } = await showOwnDisclosures(deps, resident);
  const number = filing.managementNumber ?? filing.filingId;
  return print(deps, resident.authorityId, { name: filing.name, number }, disclosures);
}

/** The paper with which staff answer a request for disclosure (開示請求) about a case; null where there is no such case. */
export async function printDisclosures(
  deps: PrintDisclosuresDeps,
  actor: StaffActor,
  caseId: Uuid,
): Promise<Uint8Array | null> {
  const found = await deps.database.withTenant(actor, async tx => {
    const subject = await caseById(tx, caseId);
    const person = subject === null ? null : await personById(tx, subject.personId);
    if (person === null) {
      exemptFromAudit(tx, 'Nothing was shown.');
      return null;
    }
    await recordAudit(tx, {
      action: 'disclosure.print',
      resource: 'disclosure',
      subjectId: caseId,
      purpose: 'provision',
      fields: ['name', 'disclosures'],
    });
    return { name: person.name, disclosures: await namedDisclosures(deps, tx, caseId) };
  });
  return found && print(deps, actor.authorityId, { name: found.name, number: caseId }, found.disclosures);
}

async function print(
  { pdf, authorityName, clock }: PrintDisclosuresDeps,
  authorityId: AuthorityId,
  subject: PaperSubject,
  disclosures: readonly NamedDisclosure[],
): Promise<Uint8Array> {
  const createdAt = clock.now();
  const data = printedDisclosures(subject, disclosures, { authority: authorityName(authorityId), createdAt });
  const printed = await pdf.render(TEMPLATE, data, { createdAt });
  if (printed.ok) return printed.value;
  const missing = printed.reason.characters;
  const again = await pdf.render(TEMPLATE, withoutLetters(data, missing), { createdAt });
  if (!again.ok) throw new Error(`Letters stay missing: ${again.reason.characters.length}.`);
  return again.value;
}

// The paper proves nobody's name. A rare letter as a geta is better than a ledger that cannot be read.
const withoutLetters = (data: unknown, letters: readonly string[]): unknown =>
  JSON.parse([...JSON.stringify(data)].map(letter => (letters.includes(letter) ? GETA : letter)).join(''));

/** The data of the paper: all its words, dates in the Japanese era. */
export const printedDisclosures = (
  subject: PaperSubject,
  disclosures: readonly NamedDisclosure[],
  { authority, createdAt }: { readonly authority: string; readonly createdAt: Instant },
) => ({
  title: words.title,
  lead: words.lead,
  authority,
  printedOn: words.printedOn(printEraDate(jstDate(createdAt))),
  subject: [
    { label: words.name, text: subject.name },
    { label: words.number, text: subject.number },
  ],
  columns: words.columns,
  rows: disclosures.map(disclosure => [
    [dayOf(disclosure.disclosedAt), recalled(disclosure)].filter(line => line !== null).join('\n'),
    `${disclosure.receiverName}\n${disclosure.receivingUnit}`,
    words.kinds[disclosure.kind],
    listOf(disclosure.fields.map(field => words.fields[field])) || words.nothing,
    `${disclosure.basisTitle}\n${words.purposeOf(listOf(disclosure.purposes.map(purpose => words.purposes[purpose])))}`,
    String(disclosure.sequence),
  ]),
  none: words.none,
  foot: words.foot,
});

const dayOf = (instant: Instant): string => printEraDate(jstDate(instant));

const recalled = ({ recalledAt }: NamedDisclosure): string | null =>
  recalledAt === null ? null : words.recalled(dayOf(recalledAt));

const listOf = (texts: readonly string[]): string => texts.join(words.separator);
