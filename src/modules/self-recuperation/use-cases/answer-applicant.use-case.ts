import type { AuthorityId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { normaliseKana, normalisePhone, tidyName } from '../../persons/index.ts';
import { type ApplicantEntry, type ApplicantProblem, readApplicant } from '../domain/applicant.ts';
import { readPostalCode, type Town } from '../domain/postal-code.ts';
import { japanPostAddressBook } from '../repository/address-book.repository.ts';
import { answerStep, type DraftDeps, type StepOutcome } from './answer-step.ts';
import type { DraftVisitor } from './draft-visitor.ts';
import { type EmailCodeDeps, mailEmailCode } from './verify-email.use-case.ts';

export interface ApplicantDeps extends DraftDeps, EmailCodeDeps {
  /** The name of the prefecture that runs the scheme: as addresses write it, or in a language for its readers. */
  readonly authorityName: (authorityId: AuthorityId, language?: string) => string;
}

/** Step 2, 届出者情報: keeps the answers and mails a code to an address that is not verified yet. */
export const answerApplicant = (
  deps: ApplicantDeps,
  visitor: DraftVisitor,
  entry: ApplicantEntry,
): Promise<StepOutcome<ApplicantProblem>> =>
  answerStep(
    deps,
    visitor,
    'applicant',
    (_tx, verdict) => {
      const applicant = readApplicant(entry, {
        guardianRequired: verdict?.guardianRequired ?? false,
        prefecture: deps.authorityName(visitor.authorityId),
        addressBook: japanPostAddressBook,
        tidyName,
        normaliseKana,
        normalisePhone,
      });
      return applicant.ok ? ok({ applicant: applicant.value }) : applicant;
    },
    async (tx, open) => {
      if (open.next === 'email') await mailEmailCode(tx, deps, open.draft);
    },
  );

/** The towns of a postal code as typed; empty when the code is unreadable or unknown. */
export function findAddress(postalCode: string): readonly Town[] {
  const read = readPostalCode(postalCode);
  return read.ok ? japanPostAddressBook.townsOf(read.value) : [];
}
