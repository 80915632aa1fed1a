import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ProvidedField, ProvisionCategory, ProvisionPurpose } from '../provided-field.ts';
import type { Finding } from './basis-register.ts';
import type { LegalGround, Regime } from './legal-ground.ts';
import type { ItemContents, SensitiveItem } from './sensitive-item.ts';

export const DIVISIONS = ['individual', 'type'] as const;

/** A matter as the form for the council has it (第1号様式; P-01 to P-03). */
export interface HandlingMatter {
  readonly division: (typeof DIVISIONS)[number];
  /** The council gives it when it is consulted. */
  readonly matterNumber: string | null;
  readonly registeringOffice: string;
  readonly responsibleOffice: string;
  readonly name: string;
  /** Null when no law asks for the work: then a council must be heard (P-02). */
  readonly legalGround: string | null;
  readonly purpose: string;
  readonly personType: string;
  readonly items: ItemContents;
  readonly reason: string;
}

/** A question to a council (諮問; E-01): of the authority, or as a copy of a municipality to its own board. */
export interface Consultation {
  /** Six digits; null for the authority's own. */
  readonly municipality: string | null;
  readonly matterId: string | null;
  readonly number: string | null;
  readonly askedOn: PlainDate;
  readonly askedBy: string;
  readonly council: string;
  readonly office: string;
  readonly subject: string;
  readonly body: string;
}

export const FINDINGS = [
  'appropriate',
  'with-conditions',
  'not-appropriate',
] as const satisfies readonly Finding[];

/** What the council answered (答申; P-09, R-01), with what it added (付言; R-07). */
export interface CouncilAnswer {
  readonly finding: Finding;
  readonly answerNumber: string | null;
  readonly answeredOn: PlainDate;
  /** Why it is this day when the paper shows none. */
  readonly answeredOnNote: string | null;
  readonly approvedItems: readonly SensitiveItem[];
  readonly answerText: string;
  readonly conditions: string | null;
}

/** One line of the history of a question (処理経過; R-07). */
export interface ConsultationStep {
  readonly happenedOn: PlainDate;
  readonly what: string;
}

/** Who signs an agreement, and where (M-01, M-10). */
export interface AgreementParty {
  readonly name: string;
  readonly signatory: string;
  readonly address: string;
}

/** An agreement (覚書) about one category of people (M-01 to M-10). */
export interface Agreement {
  readonly municipality: string;
  readonly category: ProvisionCategory;
  readonly title: string;
  /** Whom it means by the category (M-02). */
  readonly definition: string;
  readonly provider: AgreementParty;
  readonly receiver: AgreementParty;
  readonly purposes: readonly ProvisionPurpose[];
  readonly fields: readonly ProvidedField[];
  readonly validFrom: PlainDate;
  readonly validThrough: PlainDate;
  readonly signedOn: PlainDate | null;
}

export const KEEPERS = ['provider', 'receiver'] as const;

/** Where one of the two signed originals lies (M-09). */
export interface AgreementOriginal {
  readonly keeper: (typeof KEEPERS)[number];
  readonly keptAt: string;
}

/** What both parties decided in talks (M-08). */
export interface AgreementNote {
  readonly decidedOn: PlainDate;
  readonly question: string;
  readonly decision: string;
}

/** About what somebody is asked (P-13): the support of people, the procedure, packages, and their passwords. */
export const CONTACT_TOPICS = ['support', 'procedure', 'package', 'password'] as const;

/** Whom to ask about what: of a municipality, or of the authority where `municipality` is null (P-13). */
export interface ProvisionContact {
  readonly municipality: string | null;
  readonly topic: (typeof CONTACT_TOPICS)[number];
  readonly unit: string;
  readonly names: string | null;
  readonly telephone: string | null;
  readonly mail: string | null;
}

/** What the municipalities were told (通知; P-10, P-11). */
export interface ProvisionNotice {
  readonly consultationId: string | null;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly addressees: string;
  readonly issuer: string;
  readonly subject: string;
  readonly body: string;
  readonly contacts: readonly Omit<ProvisionContact, 'municipality'>[];
}

/** A municipality's own procedure, once it told of it (P-12). */
export interface OwnProcedure {
  readonly confirmedOn: PlainDate;
  /** By what: the number of its board's answer, or why none was needed. */
  readonly note: string;
  readonly consultationId: string | null;
}

/** What a municipality asked for and has ready (E-28, E-33, P-08, P-11). */
export interface ProvisionRequest {
  readonly municipality: string;
  readonly category: ProvisionCategory;
  readonly askedOn: PlainDate;
  /** Who asked, and how. */
  readonly askedBy: string;
  readonly note: string | null;
  /** The unit whose members alone may open the data (E-33). */
  readonly receivingUnit: string;
  /** What it does for these people; empty while it does nothing. */
  readonly services: readonly ProvisionPurpose[];
  readonly servicesFrom: PlainDate | null;
  readonly procedure: OwnProcedure | null;
}

/** A legal basis as it is entered; its status and the people who acted come with it. */
export interface LegalBasis {
  readonly title: string;
  readonly category: ProvisionCategory;
  readonly municipality: string | null;
  readonly purposes: readonly ProvisionPurpose[];
  readonly fields: readonly ProvidedField[];
  /** Null for the unit that the municipality named when it asked. */
  readonly receivingUnit: string | null;
  readonly needsReceiverProcedure: boolean;
  readonly validFrom: PlainDate;
  readonly validThrough: PlainDate | null;
  readonly regime: Regime;
  readonly ground: LegalGround;
  /** The article as the papers quote it. */
  readonly article: string;
  /** Why it is necessary, and why nobody's rights are harmed (APPI art. 69, paragraph 2). */
  readonly reason: string;
  /** When and how the receiver destroys what it was given. */
  readonly deletionPlan: string;
  readonly matterId: string | null;
  readonly consultationId: string | null;
  readonly agreementId: string | null;
  readonly noticeId: string | null;
}

/** To which paper an attachment belongs. */
export const ATTACHMENT_OWNERS = [
  'matter',
  'consultation',
  'agreement',
  'notice',
  'request',
  'basis',
] as const;
export type AttachmentOwner = (typeof ATTACHMENT_OWNERS)[number];
