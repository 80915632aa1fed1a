import { editDistance } from './edit-distance.ts';
import type { LikenessReason } from './likeness-reason.ts';
import { searchKana, unvoiced } from './search-kana.ts';
import { writtenParts } from './written-name.ts';

/**
 * A name as it is compared. Parts are those that a space separates; one part when nobody typed a space. They are made when
 * first asked for: most names that are compared agree, or differ, without them.
 */
export interface ComparableName {
  /** As typed, without spaces. */
  readonly raw: string;
  readonly kana: string;
  readonly written: readonly string[];
  readonly kanaParts: readonly string[];
}

/** Prepares a name for comparing; `kana` is its `searchKana`. */
export function comparableName(name: string, nameKana: string, kana: string): ComparableName {
  let written: readonly string[] | undefined;
  let kanaParts: readonly string[] | undefined;
  return {
    raw: name.replaceAll(SPACES, ''),
    kana,
    get written() {
      written ??= writtenParts(name);
      return written;
    },
    get kanaParts() {
      kanaParts ??= nameKana.split(KANA_SPACES).map(part => searchKana(part));
      return kanaParts;
    },
  };
}

const SPACES = /[\s\u3000]/gu;
const KANA_SPACES = /[\s\u3000\u30fb]+/u;

/** Compares two names by reading and by writing; twins differ in the given name in both. */
export function nameLikeness(one: ComparableName, other: ComparableName): readonly LikenessReason[] {
  const kana = kanaLikeness(one.kana, other.kana);
  const sameWriting = one.raw === other.raw || one.written.join('') === other.written.join('');
  if (kana === 'same-kana' || sameWriting)
    return [kana ?? 'name-read-otherwise', ...writing(one, other, sameWriting)];
  const given = partsAgree(one, other, 'given');
  const family = partsAgree(one, other, 'family');
  // One part was slipped on in the reading and the other in the writing, or the two name different people.
  if (given && family) return [kana ?? 'name-read-otherwise', 'name-written-otherwise'];
  if (given) return ['other-family-name'];
  return [family ? 'other-given-name' : 'other-name'];
}

function writing(one: ComparableName, other: ComparableName, same: boolean): readonly LikenessReason[] {
  if (same) return [one.raw === other.raw ? 'same-name' : 'name-variant'];
  return ['name-written-otherwise'];
}

/** How two readings without spaces go together; null when they differ by more than two kana of at least five. */
function kanaLikeness(one: string, other: string): LikenessReason | null {
  if (one === other) return 'same-kana';
  if (unvoiced(one) === unvoiced(other)) return 'kana-voiced-mark-off';
  const distance = editDistance(one, other, 2);
  if (distance === 1) return 'kana-one-letter-off';
  return distance === 2 && Math.min(one.length, other.length) >= 5 ? 'kana-two-letters-off' : null;
}

/** Whether the two agree in the family or the given name, in writing or in reading. */
function partsAgree(one: ComparableName, other: ComparableName, part: 'family' | 'given'): boolean {
  return (
    partAgrees(one.written, other.written, part, 1) ||
    partAgrees(one.kanaParts, other.kanaParts, part, KANA_ENOUGH)
  );
}

const KANA_ENOUGH = 2;

/** Where a part is not known, because somebody typed no space, its end has to do. */
function partAgrees(
  one: readonly string[],
  other: readonly string[],
  part: 'family' | 'given',
  enough: number,
): boolean {
  const place = part === 'family' ? 0 : -1;
  const [mine = '', theirs = ''] = [one.at(place), other.at(place)];
  if (mine === '' || theirs === '') return false;
  if (one.length > 1 && other.length > 1) return mine === theirs;
  const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  if (one.length === other.length) {
    const length = Math.max(enough, Math.floor(short.length / 2));
    return part === 'family'
      ? short.slice(0, length) === long.slice(0, length)
      : short.slice(-length) === long.slice(-length);
  }
  return short.length >= enough && (part === 'family' ? long.startsWith(short) : long.endsWith(short));
}
