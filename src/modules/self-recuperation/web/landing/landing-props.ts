import type { Instant } from '../../../../kernel/instant.ts';
import type { PublicRules } from '../../use-cases/describe-information.ts';
import type { CareGuide } from '../../use-cases/describe-scheme.ts';
import type { ProvidedWays } from '../ways-of-asking.ts';

/** The visitor's own draft, if there is one. */
export interface OwnDraft {
  readonly filed: boolean;
  readonly expiresAt: Instant;
  /** The step that is due. */
  readonly href: string;
}

export interface LandingPageProps {
  readonly rules: PublicRules;
  readonly riskFactors: readonly string[];
  readonly tests: readonly string[];
  readonly care: CareGuide;
  readonly draft: OwnDraft | null;
  readonly startHref: string;
  readonly ways: ProvidedWays;
}
