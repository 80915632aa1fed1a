import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ProvidedField, ProvisionCategory, ProvisionPurpose } from '../provided-field.ts';
import type { BasisStatus } from './basis-steps.ts';
import type { LegalGround, Regime } from './legal-ground.ts';
import type { SensitiveItem } from './sensitive-item.ts';

/** A legal basis as it decides: person category × fields × receiver × purposes × period (4.6). */
export interface BasisTerms {
  readonly basisId: string;
  readonly title: string;
  readonly category: ProvisionCategory;
  /** Six digits; null for every municipality that asked. */
  readonly municipality: string | null;
  readonly purposes: readonly ProvisionPurpose[];
  readonly fields: readonly ProvidedField[];
  readonly needsReceiverProcedure: boolean;
  readonly validFrom: PlainDate;
  /** The last day, included; null while none is set. */
  readonly validThrough: PlainDate | null;
  readonly regime: Regime;
  readonly ground: LegalGround;
  readonly status: BasisStatus;
  readonly agreementId: string | null;
  readonly consultationId: string | null;
}

/** An agreement as far as it bounds a basis (M-02, M-03, M-05, M-07). */
export interface AgreementTerms {
  readonly agreementId: string;
  readonly purposes: readonly ProvisionPurpose[];
  readonly fields: readonly ProvidedField[];
  /** Null while it is not signed. */
  readonly signedOn: PlainDate | null;
  readonly validFrom: PlainDate;
  /** The last day, included; earlier than agreed when it was ended. */
  readonly lastDay: PlainDate;
}

export type Finding = 'appropriate' | 'with-conditions' | 'not-appropriate';

/** What a council answered (P-09, R-01). */
export interface OpinionTerms {
  readonly consultationId: string;
  /** What the matter handles; empty when the question concerns no matter of the register. */
  readonly items: readonly SensitiveItem[];
  /** Null while it has not answered. */
  readonly answer: {
    readonly on: PlainDate;
    readonly finding: Finding;
    readonly approvedItems: readonly SensitiveItem[];
  } | null;
}

/** That a municipality asked, and what it has ready (E-28, P-08, P-11, P-12). */
export interface RequestTerms {
  readonly municipality: string;
  readonly category: ProvisionCategory;
  readonly askedOn: PlainDate;
  /** From this day on it wants nothing more. */
  readonly withdrawnOn: PlainDate | null;
  /** Since when it runs services for these people; null when it runs none. */
  readonly servicesFrom: PlainDate | null;
  readonly procedureConfirmedOn: PlainDate | null;
}

/** Everything that a decision is made on. */
export interface BasisRegister {
  readonly bases: readonly BasisTerms[];
  readonly agreements: readonly AgreementTerms[];
  readonly opinions: readonly OpinionTerms[];
  readonly requests: readonly RequestTerms[];
}
