import { describe, expect, it } from 'vitest';
import { bundleOf, observationOf, patientOf } from '../../../../test/fhir/resources.ts';
import { MOST_ENTRIES, readBundle } from './bundle.ts';
import type { Issue } from './issue.ts';

const read = (body: unknown, key: string | null = null) => {
  const issues: Issue[] = [];
  const bundle = readBundle(body, key, issues);
  const told = (found: readonly Issue[]) => found.map(({ reason, expression }) => [reason, expression]);
  return { bundle, issues: told(issues), ofEntries: bundle?.entries.map(entry => told(entry.issues)) };
};
const patient = patientOf('1');
const entry = (changes: object) => ({
  resource: patient,
  request: { method: 'POST', url: 'Patient' },
  ...changes,
});
const of = (...entries: object[]) => ({ resourceType: 'Bundle', type: 'batch', entry: entries });

describe('a Bundle', () => {
  it('is read entry by entry, and names those that have no identifier by its own', () => {
    const { bundle } = read(
      bundleOf([patient, observationOf('1', 'NEG')], { identifier: { system: 's', value: 'v' } }),
      'of the request',
    );
    expect(bundle?.kind).toBe('transaction');
    expect(bundle?.entries.map(({ incoming }) => [incoming?.type, incoming?.requestKey])).toEqual([
      ['Patient', 's|v|0'],
      ['Observation', 's|v|1'],
    ]);
    expect(read(bundleOf([patient]), 'key').bundle?.entries[0]?.incoming?.requestKey).toBe('key|0');
    expect(read(bundleOf([patient])).bundle?.entries[0]?.incoming?.requestKey).toBeNull();
  });

  it.each([
    ['nothing', null, ['not-an-object', 'Bundle']],
    ['a list', [], ['not-an-object', 'Bundle']],
    ['a resource', patient, ['not-a-bundle', 'Bundle.type']],
    ['a document', { resourceType: 'Bundle', type: 'document' }, ['not-a-bundle', 'Bundle.type']],
    ['an empty one', of(), ['missing', 'Bundle.entry']],
    ['entries that are none', { ...of(), entry: 'x' }, ['not-a-list', 'Bundle.entry']],
    [
      'too many',
      of(...Array.from({ length: MOST_ENTRIES + 1 }, () => entry({}))),
      ['too-many-entries', 'Bundle.entry'],
    ],
  ])('is refused when it is %s', (_what, body, issue) => {
    const { bundle, issues } = read(body);
    expect(bundle).toBeNull();
    expect(issues).toContainEqual(issue);
  });

  it('tells of each entry what is wrong with it', () => {
    const { ofEntries } = read(
      of(
        entry({ resource: undefined }),
        entry({ request: undefined }),
        entry({ resource: { resourceType: 'Medication' } }),
        entry({ request: { method: 'DELETE', url: 'Patient/1' } }),
        entry({ request: { method: 'POST', url: 'Condition' } }),
        entry({ request: { method: 'PUT', url: 'Patient?name=x' } }),
        entry({ request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=1' } }),
        entry({ fullUrl: 'urn:a' }),
        entry({ fullUrl: 'urn:a' }),
      ),
    );
    expect(ofEntries).toEqual([
      [['missing', 'Bundle.entry[0].resource']],
      [['missing', 'Bundle.entry[1].request']],
      [['type-not-supported', 'Bundle.entry[2].resource.resourceType']],
      [['method-not-supported', 'Bundle.entry[3].request.method']],
      [['method-not-supported', 'Bundle.entry[4].request.url']],
      [['wrong-condition', 'Bundle.entry[5].request.url']],
      [['wrong-condition', 'Bundle.entry[6].request.ifNoneExist']],
      [],
      [['named-twice', 'Bundle.entry[8].fullUrl']],
    ]);
  });
});
