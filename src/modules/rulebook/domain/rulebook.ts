import type { OfficeCalendar } from '../../../kernel/business-day.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { AgeCounting } from './age.ts';
import type { CloseContactRule, OximeterLoanRule } from './care.ts';
import type { CaseReportProfile } from './case-report-profile.ts';
import type { CertificateRule } from './certificate.ts';
import type { Choice } from './choice.ts';
import type { CostSharingRule } from './cost-sharing.ts';
import type { DocumentTemplate } from './document-labels.ts';
import type { EligibilityRule } from './eligibility.ts';
import type { FilingWindowRule } from './filing-window.ts';
import type { AdulthoodRule } from './guardian.ts';
import type { ImageRetentionRule } from './image-retention.ts';
import type { MealServiceRule } from './meal-service.ts';
import type { NoticeRule } from './notice.ts';
import type { ObservationRule } from './observation.ts';
import type { OfficeDirectory } from './office-directory.ts';
import type { PeriodRule } from './period.ts';
import type { PreparationRule } from './preparation.ts';
import type { ReferenceDocument } from './reference-document.ts';
import type { StaffingRule } from './staffing.ts';
import type { TestReportingRule } from './test-reporting.ts';
import type { Timeline } from './timeline.ts';
import type { Translation } from './titles.ts';

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

/** The test kits that the authority recommends (K-55). Another kit is accepted by `TestRule.offListKits`. */
export type KitList = {
  readonly kits: readonly (Choice & { readonly maker: string; readonly placeholder: boolean })[];
};

/** How many days an inquiry is kept after it was answered or closed. */
export type InquiryRetentionRule = { readonly inquiryDays: number };

/** Every dated rule of one programme and the national rules it stands on. */
export type Rulebook = {
  readonly authority: AuthorityId;
  /** The authority's name as the public knows it. */
  readonly authorityName: string;
  readonly programme: string;
  readonly office: {
    /** The unit that answers for the scheme (K-71). */
    readonly title: string;
    /** The domains that its mails are sent from (K-35). */
    readonly senderDomains: readonly string[];
  };
  readonly ageCounting: AgeCounting;
  readonly officeCalendar: OfficeCalendar;
  readonly periods: Timeline<PeriodRule>;
  readonly adulthood: Timeline<AdulthoodRule>;
  readonly testReporting: Timeline<TestReportingRule>;
  readonly costSharing: Timeline<CostSharingRule>;
  readonly staffing: Timeline<StaffingRule>;
  readonly eligibility: Timeline<EligibilityRule>;
  readonly riskFactors: Timeline<RiskFactorList>;
  readonly filingWindow: Timeline<FilingWindowRule>;
  readonly tests: Timeline<TestRule>;
  readonly notice: Timeline<NoticeRule>;
  readonly documents: Timeline<DocumentTemplate>;
  readonly certificate: Timeline<CertificateRule>;
  /** The conditions of the certificate under the law, for notified patients (K-58). */
  readonly legalCertificate: Timeline<CertificateRule>;
  readonly observation: Timeline<ObservationRule>;
  readonly imageRetention: Timeline<ImageRetentionRule>;
  readonly inquiryRetention: Timeline<InquiryRetentionRule>;
  readonly contacts: Timeline<ContactList>;
  readonly kits: Timeline<KitList>;
  readonly preparation: Timeline<PreparationRule>;
  readonly mealService: Timeline<MealServiceRule>;
  readonly caseReport: Timeline<CaseReportProfile>;
  readonly closeContacts: Timeline<CloseContactRule>;
  readonly oximeterLoans: Timeline<OximeterLoanRule>;
  readonly officeDirectory: Timeline<OfficeDirectory>;
  /** By date, oldest first. */
  readonly referenceDocuments: readonly ReferenceDocument[];
  /** The titles in other languages than Japanese, by language; `rulebookIn` applies them. */
  readonly translations: Readonly<Record<string, Translation>>;
};
