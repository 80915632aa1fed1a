import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import {
  casesOfNumber,
  type Disclosure,
  type DisclosurePosition,
  listDisclosures,
} from '../../repository/packages/disclosure.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';

export type { Disclosure } from '../../repository/packages/disclosure.repository.ts';

/** What is looked for in the ledger; what is empty or null takes everything. */
export interface DisclosureQuery {
  /** A management number or the id of a case. */
  readonly number: string;
  readonly municipalityCode: string | null;
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
}

export interface DisclosurePage {
  readonly rows: readonly Disclosure[];
  readonly hasNext: boolean;
}

type Deps = Pick<PackagesDeps, 'database' | 'readManagementNumber'>;

const PAGE = 50;
/** All that a spreadsheet is handed at once. */
const MOST = 100_000;

/** A page of the ledger: what was given to whom on which basis; names of fields alone (APPI art. 69). */
export const searchDisclosures = (
  deps: Deps,
  staff: StaffActor,
  query: DisclosureQuery,
  after: DisclosurePosition | null,
): Promise<DisclosurePage> =>
  deps.database.withTenant(staff, async tx => {
    const found = await find(deps, tx, query, after, PAGE + 1, 'disclosure.search');
    return { rows: found.slice(0, PAGE), hasNext: found.length > PAGE };
  });

/** The whole of what is looked for, for a spreadsheet or a print; at most 100,000 lines. */
export const exportDisclosures = (
  deps: Deps,
  staff: StaffActor,
  query: DisclosureQuery,
): Promise<readonly Disclosure[]> =>
  deps.database.withTenant(staff, tx => find(deps, tx, query, null, MOST, 'disclosure.export'));

async function find(
  { readManagementNumber }: Deps,
  tx: Tx,
  { number, ...part }: DisclosureQuery,
  after: DisclosurePosition | null,
  limit: number,
  action: string,
): Promise<readonly Disclosure[]> {
  const caseIds = number === '' ? null : await casesNamed(tx, number, readManagementNumber);
  await recordAudit(tx, {
    action,
    resource: 'disclosure',
    subjectId: caseIds?.[0] ?? null,
    purpose: 'provision',
    fields: ['fields', 'receiver', 'unit', 'basis', 'package', 'providedAt'],
    detail: { municipality: part.municipalityCode, from: part.from, through: part.through },
  });
  return listDisclosures(tx, { ...part, caseIds }, after, limit);
}

async function casesNamed(
  tx: Tx,
  typed: string,
  readManagementNumber: Deps['readManagementNumber'],
): Promise<readonly Uuid[]> {
  const caseId = parseUuid(typed);
  if (caseId !== null) return [caseId];
  const managementNumber = readManagementNumber(typed);
  return managementNumber === null ? [] : casesOfNumber(tx, managementNumber);
}
