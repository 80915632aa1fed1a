import { createHash } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import { contentText } from '../domain/content-text.ts';

/** By which a resource is known when it is sent again. */
export const sourceKeyOf = (type: string, name: string): Uint8Array =>
  createHash('sha256').update(`fhir|${type}|${name}`).digest();

/** By which its content is compared with what was sent before. */
export const contentHashOf = (content: unknown): Uint8Array =>
  createHash('sha256').update(contentText(content)).digest();

/** The one id of a report from this source (RFC 9562, version 8): two requests at once make one report. */
export function reportIdOf(facilityId: Uuid, sourceKey: Uint8Array): Uuid {
  const hex = createHash('sha256').update(facilityId).update(sourceKey).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Uuid;
}
