import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { POPULATIONS, SOURCES } from '../../domain/support-case.ts';
import { FINAL, ON_OFFER_LIST, SUPPORTED, type SupportStatus } from '../../domain/support-status.ts';
import type { SupportPosition, SupportSelection } from '../../use-cases/list-cases.use-case.ts';
import { supportPaths } from '../paths.ts';

/** The parts of the list, by where cases stand; null is every status. */
export const CASE_PARTS = {
  all: null,
  offer: [...ON_OFFER_LIST, 'wrong-number'],
  check: ['eligibility', 'exception'],
  support: SUPPORTED,
  settlement: ['settlement'],
  over: FINAL,
  recalled: ['recalled'],
} as const satisfies Record<string, readonly SupportStatus[] | null>;
export type CasePart = keyof typeof CASE_PARTS;
export const CASE_PART_NAMES = Object.keys(CASE_PARTS) as readonly CasePart[];

/** What the address of the list says. */
export interface CaseQuery extends Pick<SupportSelection, 'population' | 'source' | 'assignedTo'> {
  readonly part: CasePart;
  readonly after: SupportPosition | null;
}

/** Reads the address; what it does not understand counts as not said. */
export const readCaseQuery = (query: (name: string) => string | undefined): CaseQuery => ({
  part: CASE_PART_NAMES.find(part => part === query('part')) ?? 'all',
  population: POPULATIONS.find(population => population === query('population')) ?? null,
  source: SOURCES.find(source => source === query('source')) ?? null,
  assignedTo: parseUuid(query('assigned') ?? ''),
  after: readPosition(query('after')),
});

/** The address of the same part of the list, from another place on. */
export function casesHref(
  query: Omit<CaseQuery, 'after'>,
  after: SupportPosition | null = null,
  path: string = supportPaths.cases,
): string {
  const { part, population, source, assignedTo } = query;
  const search = new URLSearchParams({ part });
  if (population) search.set('population', population);
  if (source) search.set('source', source);
  if (assignedTo) search.set('assigned', assignedTo);
  if (after !== null) search.set('after', `${after.receivedAt}_${after.supportCaseId}`);
  return `${path}?${search}`;
}

function readPosition(text: string | undefined): SupportPosition | null {
  const [at = '', id = ''] = (text ?? '').split('_');
  const receivedAt = parseInstant(at);
  const supportCaseId = parseUuid(id);
  return receivedAt && supportCaseId && { receivedAt, supportCaseId };
}
