import { type Element, elementOf } from './element.ts';
import { errorAt, type Issue } from './issue.ts';
import { RESOURCE_TYPES, type ResourceType } from './known-elements.ts';
import type { Identifier } from './patient-facts.ts';
import { readIdentifier } from './read-patient.ts';
import { readCriteria } from './search-address.ts';

/** One resource on its way in. */
export interface Incoming {
  readonly type: ResourceType;
  readonly resource: Element;
  /** By which other entries of its bundle refer to it, e.g. `urn:uuid:…`; null outside of a bundle. */
  readonly fullUrl: string | null;
  /** What the sender asks to be looked for before anything is made. */
  readonly criteria: Identifier | null;
  /** Names the resource where it has no identifier: sent twice, it is one. Null where nothing names it. */
  readonly requestKey: string | null;
}

/** An entry: a resource, or the reasons why it is none. */
export type Entry = { readonly issues: Issue[]; readonly incoming: Incoming | null };

export interface IncomingBundle {
  readonly kind: 'transaction' | 'batch';
  readonly entries: readonly Entry[];
}

/** More entries would keep a transaction open for too long. */
export const MOST_ENTRIES = 200;

/** Reads a Bundle to be processed. Null, with the issues, when it is none or holds too much. */
export function readBundle(body: unknown, requestKey: string | null, issues: Issue[]): IncomingBundle | null {
  const bundle = elementOf(body, 'Bundle', issues);
  if (bundle === null) return null;
  const kind = bundle.text('type');
  if (bundle.text('resourceType') !== 'Bundle' || (kind !== 'transaction' && kind !== 'batch'))
    return bundle.refuse('not-a-bundle', 'type');
  const given = bundle.children('entry');
  if (given.length === 0) return bundle.refuse('missing', 'entry');
  if (given.length > MOST_ENTRIES) return bundle.refuse('too-many-entries', 'entry', String(MOST_ENTRIES));
  const identifier = bundle.child('identifier');
  const named = identifier === null ? null : readIdentifier(identifier);
  const key = named === null ? requestKey : `${named.system}|${named.value}`;
  if (issues.length > 0) return null;
  const entries = given.map((entry, place) => readEntry(entry, key === null ? null : `${key}|${place}`));
  refuseSameNames(entries);
  return { kind, entries };
}

/** Each entry gathers its own issues: in a batch one that is refused hinders no other. */
function readEntry(given: Element, requestKey: string | null): Entry {
  const issues: Issue[] = [];
  const entry = given.gathering(issues);
  const [request, resource] = [entry.child('request'), entry.child('resource')];
  for (const name of ['request', 'resource']) if (!entry.has(name)) entry.refuse('missing', name);
  const type = resource === null ? null : typeOf(resource);
  if (request === null || resource === null || type === null) return { issues, incoming: null };
  const criteria = criteriaOf(request, type);
  const fullUrl = entry.text('fullUrl');
  if (issues.length > 0) return { issues, incoming: null };
  return { issues, incoming: { type, resource, fullUrl, criteria, requestKey } };
}

/** What is to be looked for first. A Patient alone can be updated, by its identifier; everything else is created. */
function criteriaOf(request: Element, type: ResourceType): Identifier | null {
  const [method, url] = [request.text('method'), request.text('url') ?? ''];
  const isUpdate = method === 'PUT' && type === 'Patient' && url.startsWith('Patient?');
  if (!isUpdate && (method !== 'POST' || url !== type))
    return request.refuse('method-not-supported', method === 'POST' ? 'url' : 'method');
  const text = isUpdate ? url : request.text('ifNoneExist');
  if (text === null) return null;
  const criteria = readCriteria(text);
  return criteria.ok ? criteria.value : request.refuse('wrong-condition', isUpdate ? 'url' : 'ifNoneExist');
}

/** The type of a resource that is taken; null, with the issue, for any other. */
export function typeOf(resource: Element): ResourceType | null {
  const given = resource.text('resourceType');
  const type = RESOURCE_TYPES.find(known => known === given);
  return type ?? resource.refuse('type-not-supported', 'resourceType', RESOURCE_TYPES.join(' | '));
}

/** Two entries of one name: a reference to it would mean either. */
function refuseSameNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { incoming, issues } of entries) {
    const name = incoming?.fullUrl ?? null;
    if (incoming === null || name === null) continue;
    if (seen.has(name))
      issues.push(errorAt('named-twice', incoming.resource.expression.replace(/\.resource$/, '.fullUrl')));
    seen.add(name);
  }
}
