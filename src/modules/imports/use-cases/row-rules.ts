import { jstDate } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { testEntryContext } from '../../test-reports/index.ts';
import { rowReader } from '../domain/read-row.ts';
import type { ImportJob } from '../repository/import-job.repository.ts';
import type { ImportsDeps } from './imports-deps.ts';
import type { RowRules } from './judge-rows.ts';

type RulesDeps = Pick<ImportsDeps, 'rulebook' | 'municipalityCode' | 'cellWords'>;

/** How many places are remembered: every municipality of Japan with each of its postal codes would be too many. */
const MOST_PLACES = 20_000;

/** The rules of one file as of the moment of the transaction. A file without a mapping has columns that are not taken. */
export function rowRulesOf(deps: RulesDeps, tx: Pick<Tx, 'at'>, job: ImportJob): RowRules {
  const mapping = job.mapping ?? job.header.map(() => null);
  const context = testEntryContext(
    { ...deps, municipalityCode: remembering(deps.municipalityCode) },
    jstDate(tx.at),
    job.defaults,
  );
  return {
    reader: rowReader(mapping, deps.cellWords),
    context,
    columns: job.header.length,
    format: job.format,
    namesFacility: job.facilityId === null,
  };
}

/** The same few places stand in most rows of a file. */
function remembering(find: ImportsDeps['municipalityCode']): ImportsDeps['municipalityCode'] {
  const known = new Map<string, string | null>();
  return (text, postalCode) => {
    const key = `${postalCode ?? ''} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const code = find(text, postalCode);
    if (known.size >= MOST_PLACES) known.clear();
    known.set(key, code);
    return code;
  };
}
