import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, type RecuperationCase } from '../../cases/index.ts';
import { mayCorrectContact } from '../domain/contact-correction.ts';
import type { Filing } from '../domain/filing.ts';
import { mayFileForHousehold } from '../domain/household.ts';
import { mayRefile } from '../domain/refile.ts';
import type { TransferKind } from '../domain/transfer.ts';
import { decideWithdrawal } from '../domain/withdraw-filing.ts';
import { filingById } from '../repository/filing.repository.ts';
import { transferOfCase } from '../repository/transfer.repository.ts';
import { type Resident, residentActor } from './resident.ts';

/** A paper of the filing, as the documents module tells it to the resident. */
interface DocumentItem {
  readonly title: string;
  /** Where to open it, or to see what it takes; null while there is neither. */
  readonly link: { readonly href: string; readonly label: string } | null;
  /** The same paper with English; null where there is no paper. */
  readonly english: { readonly href: string; readonly label: string } | null;
  /** How long it may be used, or what is missing. */
  readonly note: string;
  /** Whether what the paper rested on fell away: said before anything else. */
  readonly lostGround: boolean;
}

/** What was given of the person to others, as the provision module tells it to the resident. */
interface ProvisionItem {
  /** How often, or that nothing was given. */
  readonly note: string;
  /** Where to read to whom, what and why. */
  readonly link: { readonly href: string; readonly label: string };
}

/** Today's question as the observation module tells it: answered, waiting, or none today. */
export type TodayQuestion = 'waiting' | 'answered' | 'none';

/** What modules further down contribute to the status page; `main.ts` joins them. */
export interface StatusPorts {
  readonly documentsOf: (tx: Tx, filing: Filing, language: string) => Promise<readonly DocumentItem[]>;
  readonly todayQuestionOf: (tx: Tx, caseId: Filing['caseId']) => Promise<TodayQuestion>;
  readonly provisionOf: (tx: Tx, caseId: Filing['caseId'], language: string) => Promise<ProvisionItem>;
  /** The page on which a chat of LINE is linked; null where nobody provides it. */
  readonly linePage: (language: string) => string | null;
}

export interface FilingStatusView {
  readonly filing: Filing;
  readonly course: RecuperationCase;
  readonly today: PlainDate;
  readonly documents: readonly DocumentItem[];
  readonly question: TodayQuestion;
  readonly provision: ProvisionItem;
  /** What made the person a notified patient; null while they are none. */
  readonly transferredBy: TransferKind | null;
  readonly mayCorrectContact: boolean;
  readonly mayWithdraw: boolean;
  readonly mayRefile: boolean;
  readonly mayFileForHousehold: boolean;
}

/** Everything that a resident sees of their own filing. */
export async function loadStatus(
  deps: { readonly database: Database; readonly ports: StatusPorts },
  resident: Resident,
  language: string,
): Promise<FilingStatusView> {
  return deps.database.withTenant(residentActor(resident), async tx => {
    const filing = await filingById(tx, resident.filingId);
    const course = filing === null ? null : await caseById(tx, filing.caseId);
    if (filing === null || course === null) throw new Error('A session without its filing cannot exist.');
    await recordAudit(tx, {
      action: 'filing.read',
      resource: 'filing',
      subjectId: filing.filingId,
      purpose: 'self-recuperation',
    });
    return {
      filing,
      course,
      today: jstDate(tx.at),
      documents: await deps.ports.documentsOf(tx, filing, language),
      question: await deps.ports.todayQuestionOf(tx, filing.caseId),
      provision: await deps.ports.provisionOf(tx, filing.caseId, language),
      transferredBy: (await transferOfCase(tx, filing.caseId))?.kind ?? null,
      mayCorrectContact: mayCorrectContact(filing.status),
      mayWithdraw: decideWithdrawal(filing.status).ok,
      mayRefile: mayRefile(filing.status),
      mayFileForHousehold: mayFileForHousehold(filing),
    };
  });
}
