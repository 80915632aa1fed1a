import type { Rulebook } from './rulebook.ts';
import type { Version } from './timeline.ts';

type RuleVersion = Pick<Version<unknown>, 'id' | 'title' | 'source' | 'inForceFrom'>;

/** The versions of rules that stand on the document with this id, oldest first (H-22). */
export const rulesOnDocument = (rulebook: Rulebook, documentId: string): readonly RuleVersion[] =>
  versionsIn(rulebook)
    .filter(({ source }) => source.documents?.includes(documentId))
    .sort((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1));

/** Documents that a version cites and the register does not hold, with the version. */
export function unknownDocuments(rulebook: Rulebook): readonly { version: string; document: string }[] {
  const known = new Set(rulebook.referenceDocuments.map(({ id }) => id));
  return versionsIn(rulebook).flatMap(({ id, source }) =>
    (source.documents ?? [])
      .filter(document => !known.has(document))
      .map(document => ({ version: id, document })),
  );
}

/** Every version of every rule: the lists of the rulebook whose entries begin on a day. */
function versionsIn(rulebook: Rulebook): readonly RuleVersion[] {
  const lists: readonly unknown[] = Object.values(rulebook);
  return lists.flatMap(list => (Array.isArray(list) ? list.filter(isVersion) : []));
}

const isVersion = (value: unknown): value is RuleVersion =>
  typeof value === 'object' && value !== null && 'inForceFrom' in value && 'source' in value;
