import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleOf, conditionOf, observationOf, patientOf } from '../../../../test/fhir/resources.ts';
import { readBundle } from './bundle.ts';
import { elementOf } from './element.ts';
import type { Issue } from './issue.ts';
import { readCondition } from './read-condition.ts';
import { readObservation } from './read-observation.ts';
import { readOrganization } from './read-organization.ts';
import { readPatient } from './read-patient.ts';

type Json = Readonly<Record<string, unknown>>;

const READERS = [
  [patientOf('1'), readPatient],
  [observationOf('1', 'POS'), readObservation],
  [conditionOf('1'), readCondition],
  [{ resourceType: 'Organization', identifier: [{ system: 's', value: 'v' }] }, readOrganization],
] as const;

/** The places of a resource, as keys from the top. */
function placesIn(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [before];
  return [before, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...before, key]))];
}

/** The resource with something else at that place. */
function withAt(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value))
    return value.map((one, place) => (String(place) === key ? withAt(one, rest, part) : one));
  return { ...(value as Json), [key]: withAt((value as Json)[key], rest, part) };
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '', ' ', [[]], [null], { coding: [{}] }),
);

describe('a resource with anything at all in any place', () => {
  it('is read or refused with an expression, and never breaks the reader', () => {
    for (const [resource, reader] of READERS) {
      const places = placesIn(resource);
      fc.assert(
        fc.property(fc.constantFrom(...places), anything, (place, part) => {
          const issues: Issue[] = [];
          const element = elementOf(withAt(resource, place, part), 'Resource', issues);
          const read = element === null ? null : reader(element);
          if (read === null) expect(issues).not.toEqual([]);
          for (const { expression } of issues) expect(expression).toMatch(/^Resource/);
        }),
      );
    }
  });

  it('as a Bundle is read or refused as well', () => {
    const bundle = bundleOf([patientOf('1'), observationOf('1', 'NEG')]);
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(bundle)), anything, (place, part) => {
        const issues: Issue[] = [];
        const read = readBundle(withAt(bundle, place, part), null, issues);
        if (read === null) expect(issues).not.toEqual([]);
        for (const entry of read?.entries ?? [])
          if (entry.incoming === null) expect(entry.issues).not.toEqual([]);
      }),
    );
  });
});
