import type { ResidentFrame } from '../../../ui/resident-frame.ts';
import type { ObservationChannel } from '../domain/applicant.ts';
import type { ApplicantDeps } from '../use-cases/answer-applicant.use-case.ts';
import type { EvidenceDeps } from '../use-cases/attach-evidence.use-case.ts';
import type { StatusPorts } from '../use-cases/load-status.use-case.ts';
import type { SubmitDeps } from '../use-cases/submit-filing.use-case.ts';

/** What the resident's pages need; `main.ts` gives it. */
export interface WebDeps extends ApplicantDeps, EvidenceDeps, SubmitDeps {
  readonly frame: ResidentFrame;
  /** The ways of the daily question that somebody provides; the form offers no other. */
  readonly askChannels: Pick<ReadonlySet<ObservationChannel>, 'has'>;
  readonly ports: StatusPorts;
}
