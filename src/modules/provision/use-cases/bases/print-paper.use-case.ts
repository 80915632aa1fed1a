import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { agreementById } from '../../repository/bases/agreement.repository.ts';
import { listAttachments } from '../../repository/bases/attachment.repository.ts';
import { consultationById } from '../../repository/bases/consultation.repository.ts';
import { matterById } from '../../repository/bases/matter.repository.ts';
import { noticeById } from '../../repository/bases/notice.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import {
  type PaperWords,
  printedAgreement,
  printedConsultation,
  printedMatter,
  printedNotice,
} from './printed-papers.ts';
import { readRegister } from './write-register.ts';

/** The papers that are made from the register. */
export const PRINTED_PAPERS = ['matter', 'consultation', 'agreement', 'notice'] as const;
export type PrintedPaper = (typeof PRINTED_PAPERS)[number];

const TEMPLATES: Readonly<Record<PrintedPaper, string>> = {
  matter: 'handling-matter.typ',
  consultation: 'consultation.typ',
  agreement: 'agreement.typ',
  notice: 'notice.typ',
};

const READERS: Readonly<
  Record<PrintedPaper, (tx: Tx, id: Uuid, words: PaperWords) => Promise<object | null>>
> = {
  matter: async (tx, id, words) => {
    const matter = await matterById(tx, id);
    return matter && printedMatter(matter, words);
  },
  consultation: async (tx, id, words) => {
    const consultation = await consultationById(tx, id);
    if (consultation === null) return null;
    const attachments = await listAttachments(tx, { owner: 'consultation', ownerId: id });
    return printedConsultation(
      consultation,
      attachments.map(({ title }) => title),
      words,
    );
  },
  agreement: async (tx, id, words) => {
    const agreement = await agreementById(tx, id);
    return agreement && printedAgreement(agreement, words);
  },
  notice: async (tx, id, words) => {
    const notice = await noticeById(tx, id);
    return notice && printedNotice(notice, words);
  },
};

/** Why a paper is not printed: there is none with this id, or these characters are in no font. */
export type PrintRefusal = 'no-such-paper' | { readonly characters: readonly string[] };

/** The PDF of a paper of the register. */
export async function printPaper(
  deps: Pick<BasesDeps, 'database' | 'provisionPdf'>,
  staff: StaffActor,
  paper: PrintedPaper,
  id: Uuid,
  words: PaperWords,
  createdAt: Instant,
): Promise<Result<Uint8Array, PrintRefusal>> {
  const data = await readRegister(deps, staff, tx => READERS[paper](tx, id, words));
  if (data === null) return fail('no-such-paper');
  const printed = await deps.provisionPdf.render(TEMPLATES[paper], data, { createdAt });
  return printed.ok ? ok(printed.value) : fail({ characters: printed.reason.characters });
}
