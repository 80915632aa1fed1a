import type { Result } from '../../src/kernel/result.ts';
import type { CleanImage, ImageRefusal } from '../../src/platform/images/image-sanitiser.port.ts';
import type { FuzzCase } from './fuzz-cases.ts';

const REFUSALS: readonly string[] = [
  'too-large',
  'too-many-pixels',
  'too-small',
  'unsupported-type',
  'damaged',
] satisfies readonly ImageRefusal[];
const LONGEST_SIDE = 2_000;

/** What is wrong with the outcome of a case; empty when nothing is. */
export function faultsOf(
  { kind, from, file }: FuzzCase,
  outcome: Result<CleanImage, ImageRefusal>,
): readonly string[] {
  if (!outcome.ok) {
    if (!REFUSALS.includes(outcome.reason)) return [`refused as ${outcome.reason}`];
    return kind === 'untouched' ? [`a good photo was refused as ${outcome.reason}`] : [];
  }
  const { jpeg, width, height } = outcome.value;
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const faults = segmentFaults(bytes);
  if (bytes.includes('SENTINEL')) faults.push('what was hidden in the file is still there');
  if (bytes.includes('Exif\0\0') || bytes.includes('http://ns.adobe')) faults.push('metadata is still there');
  if (Math.max(width, height) > LONGEST_SIDE) faults.push(`it is ${width} x ${height}`);
  if (kind === 'untouched' && (width !== from.width || height !== from.height))
    faults.push(`it lies on its side: ${width} x ${height}`);
  const tail = file.subarray(-24);
  if (file.length > 2_000 && bytes.includes(tail)) faults.push('its end came through');
  return faults;
}

/** Markers that a bare JPEG needs; APP0 is JFIF, which holds nothing but the density. */
const NEEDED = new Set([0xe0, 0xdb, 0xc0, 0xc2, 0xc4, 0xdd, 0xda]);

/** Reads the JPEG marker by marker: nothing but what draws the picture, and nothing after its end. */
function segmentFaults(bytes: Buffer): string[] {
  if (bytes.readUInt16BE(0) !== 0xffd8) return ['it is no JPEG'];
  const faults: string[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return [...faults, `no marker at ${at}`];
    if (marker === 0xd9) break;
    if (!NEEDED.has(marker)) faults.push(`segment ${marker.toString(16)}`);
    at += 2 + bytes.readUInt16BE(at + 2);
    if (marker !== 0xda) continue;
    // The picture itself: until a marker that is neither a stuffed byte nor a restart.
    while (at + 1 < bytes.length && !(bytes[at] === 0xff && endsScan(bytes[at + 1] ?? 0))) at += 1;
  }
  if (bytes.readUInt16BE(at) !== 0xffd9) faults.push('it has no end');
  if (at + 2 !== bytes.length) faults.push(`${bytes.length - at - 2} bytes after its end`);
  return faults;
}

const endsScan = (byte: number): boolean => byte !== 0 && !(byte >= 0xd0 && byte <= 0xd7);

/** How an outcome is counted. */
export const outcomeName = (outcome: Result<CleanImage, ImageRefusal>): string =>
  outcome.ok ? 'accepted' : outcome.reason;
