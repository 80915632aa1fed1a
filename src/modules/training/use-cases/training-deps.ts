import type { AuthorityId, IdSource } from '../../../kernel/ids.ts';
import type { CaseReportDeps } from '../../case-reports/index.ts';
import type { requestCertificate } from '../../documents/index.ts';
import type { publishNotice, saveHealthCentre } from '../../institutions/index.ts';
import type { MessageTemplates } from '../../messaging/index.ts';
import type { AnswerCallDeps, createAnswerIntake, recordAnswer } from '../../observation/index.ts';
import type {
  answerApplicant,
  answerInquiry,
  approveFiling,
  attachEvidence,
  checkEmailCode,
  findCaller,
  giveConsent,
  returnFiling,
  sendInquiry,
  showInquiries,
  startRefiling,
  submitFiling,
  transferFiling,
  withdrawFiling,
} from '../../self-recuperation/index.ts';
import type { TranscriptionDeps } from '../../transcription/index.ts';
import type { TrainingAccount } from './training-accounts.use-case.ts';
import type { TrainingClock } from './training-clock.ts';

type DepsOf<UseCase extends (...given: never[]) => unknown> = Parameters<UseCase>[0];

/** What the use cases that synthetic people and scripted staff go through work with. */
export type OtherModules = DepsOf<typeof giveConsent> &
  DepsOf<typeof answerApplicant> &
  DepsOf<typeof checkEmailCode> &
  DepsOf<typeof attachEvidence> &
  DepsOf<typeof submitFiling> &
  DepsOf<typeof startRefiling> &
  DepsOf<typeof withdrawFiling> &
  DepsOf<typeof approveFiling> &
  DepsOf<typeof returnFiling> &
  DepsOf<typeof sendInquiry> &
  DepsOf<typeof showInquiries> &
  DepsOf<typeof answerInquiry> &
  DepsOf<typeof findCaller> &
  DepsOf<typeof transferFiling> &
  DepsOf<typeof recordAnswer> &
  DepsOf<typeof requestCertificate> &
  DepsOf<typeof publishNotice> &
  DepsOf<typeof saveHealthCentre> &
  AnswerCallDeps & { readonly answers: ReturnType<typeof createAnswerIntake> };

/** What this module needs from outside; `src/composition` gives it. */
export interface TrainingDeps {
  readonly modules: OtherModules;
  /** With what tests and received pages are taken in. */
  readonly tests: TranscriptionDeps;
  /** With what case reports are taken in. */
  readonly caseReports: CaseReportDeps;
  readonly clock: TrainingClock;
  readonly newId: IdSource;
  readonly authorityId: AuthorityId;
  /** Scheme and host of the links in messages. */
  readonly publicOrigin: string;
  /** Every message text, by which synthetic people recognise what they got. */
  readonly templates: MessageTemplates;
  /** The accounts, from `ensureTrainingAccounts`. */
  readonly accounts: readonly TrainingAccount[];
  /** Does once everything that time alone brings about. */
  readonly runTick: () => Promise<void>;
  /** How many jobs are waiting or running; sends what waits for the channels besides, and counts that. */
  readonly waitingJobs: () => Promise<number>;
}
