import type { OfficeCalendar } from '../../../kernel/business-day.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { AgeCounting } from './age.ts';
import type { CertificateRule } from './certificate.ts';
import type { Choice } from './choice.ts';
import type { DocumentTemplate } from './document-labels.ts';
import type { EligibilityRule } from './eligibility.ts';
import type { FilingWindowRule } from './filing-window.ts';
import type { AdulthoodRule } from './guardian.ts';
import type { ImageRetentionRule } from './image-retention.ts';
import type { NoticeRule } from './notice.ts';
import type { ObservationRule } from './observation.ts';
import type { PeriodRule } from './period.ts';
import type { Timeline } from './timeline.ts';

/** The risk factors that a form offers (K-08). Which of them exclude whom is the eligibility rule's matter. */
export type RiskFactorList = { readonly factors: readonly Choice[] };

/** Where a positive result may come from (K-02, E-19), and what an off-list kit needs (K-54, K-55). */
export type TestRule = {
  readonly sources: readonly Choice[];
  readonly offListKits: { readonly allowed: boolean; readonly remarksRequired: readonly Choice[] };
};

/** Public numbers and pages of the authority (K-09, K-17, K-20). A placeholder must be replaced before production. */
export type ContactList = {
  readonly contacts: readonly (Choice & {
    readonly phone: string;
    readonly hours: string;
    readonly placeholder: boolean;
  })[];
  readonly links: readonly (Choice & { readonly url: string; readonly placeholder: boolean })[];
};

/** Every dated rule of one programme and the national rules it stands on. */
export type Rulebook = {
  readonly authority: AuthorityId;
  readonly programme: string;
  readonly ageCounting: AgeCounting;
  readonly officeCalendar: OfficeCalendar;
  readonly periods: Timeline<PeriodRule>;
  readonly adulthood: Timeline<AdulthoodRule>;
  readonly eligibility: Timeline<EligibilityRule>;
  readonly riskFactors: Timeline<RiskFactorList>;
  readonly filingWindow: Timeline<FilingWindowRule>;
  readonly tests: Timeline<TestRule>;
  readonly notice: Timeline<NoticeRule>;
  readonly documents: Timeline<DocumentTemplate>;
  readonly certificate: Timeline<CertificateRule>;
  readonly observation: Timeline<ObservationRule>;
  readonly imageRetention: Timeline<ImageRetentionRule>;
  readonly contacts: Timeline<ContactList>;
};
