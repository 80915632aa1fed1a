import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { PROVIDED_FIELDS } from '../provided-field.ts';
import { MANIFEST_ITEMS, type ManifestItem } from './manifest-items.ts';
import { PACKAGE_FORMAT, type PackageManifest } from './package-manifest.ts';
import { type PackageReason, reason } from './package-reason.ts';
import { codeOf, type PackageWords } from './package-words.ts';

const CODE = /^\d{6}$/;
const COUNT = /^(?:0|[1-9]\d{0,6})$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** Reads the manifest sheet. Every item must be there once, and no other. */
export function readManifest(
  rows: readonly (readonly string[])[],
  words: PackageWords,
): Result<PackageManifest, PackageReason> {
  const items = readItems(rows, words);
  if (!items.ok) return items;
  const text = items.value;
  if (text.format !== PACKAGE_FORMAT) return fail(reason('unknown-format', { name: text.format }));

  const bad = (item: ManifestItem) => fail(reason('bad-item', { name: words.items[item] }));
  for (const item of ['providerName', 'unit', 'basisTitle', 'signature'] as const)
    if (text[item] === '') return bad(item);
  for (const item of ['packageId', 'basisId'] as const) if (parseUuid(text[item]) === null) return bad(item);
  for (const item of ['providerCode', 'receiver'] as const) if (!CODE.test(text[item])) return bad(item);
  for (const item of ['sequence', 'countNew', 'countChanged', 'countCancelled'] as const)
    if (!COUNT.test(text[item])) return bad(item);
  if (!SHA256.test(text.rowsSha256)) return bad('rowsSha256');
  const sequence = Number(text.sequence);
  if (sequence === 0) return bad('sequence');
  if (text.previousSequence !== (sequence === 1 ? '' : String(sequence - 1))) return bad('previousSequence');
  const createdAt = parseInstant(text.createdAt);
  if (createdAt === null || createdAt !== text.createdAt) return bad('createdAt');
  const category = codeOf(words.categories, text.category);
  if (category === null) return bad('category');
  const purposes = readList(text.purposes, words.purposes, words.separator);
  if (purposes === null) return bad('purposes');
  const fields = readList(text.fields, words.fields, words.separator);
  // In the one order, each once: the same fields are always signed as the same text.
  if (fields === null || PROVIDED_FIELDS.filter(field => fields.includes(field)).join() !== fields.join())
    return bad('fields');

  return ok({
    format: PACKAGE_FORMAT,
    packageId: text.packageId,
    sequence,
    previousSequence: sequence === 1 ? null : sequence - 1,
    provider: { code: text.providerCode, name: text.providerName },
    receiver: text.receiver,
    unit: text.unit,
    basis: { id: text.basisId, title: text.basisTitle, agreement: text.agreement },
    category,
    purposes,
    fields,
    counts: {
      new: Number(text.countNew),
      changed: Number(text.countChanged),
      cancelled: Number(text.countCancelled),
    },
    createdAt,
    rowsSha256: text.rowsSha256,
    signature: text.signature,
  });
}

function readItems(
  [, ...lines]: readonly (readonly string[])[],
  words: PackageWords,
): Result<Readonly<Record<ManifestItem, string>>, PackageReason> {
  const found = new Map<ManifestItem, string>();
  for (const [place, [label = '', content = '', ...more]] of lines.entries()) {
    if (label === '' && content === '' && more.every(cell => cell === '')) continue;
    const line = place + 2;
    const item = codeOf(words.items, label);
    if (item === null || more.some(cell => cell !== ''))
      return fail(reason('unknown-item', { line, name: label }));
    if (found.has(item)) return fail(reason('item-twice', { line, name: label }));
    found.set(item, content);
  }
  const missing = MANIFEST_ITEMS.find(item => !found.has(item));
  if (missing !== undefined) return fail(reason('missing-item', { name: words.items[missing] }));
  return ok(Object.fromEntries(found) as Record<ManifestItem, string>);
}

/** The codes of a list of words; null when it is empty or one of them is unknown. */
function readList<Code extends string>(
  text: string,
  words: Readonly<Record<Code, string>>,
  separator: string,
): readonly Code[] | null {
  const codes = text.split(separator).map(word => codeOf(words, word));
  return codes.every(code => code !== null) ? codes : null;
}
