import { parseUuid, type Uuid } from '../../../kernel/ids.ts';

/** The part of the authority to which somebody narrows a list: what one health centre looks after, or one municipality. */
export type Area =
  | { readonly kind: 'health-centre'; readonly healthCentreId: Uuid }
  | { readonly kind: 'municipality'; readonly code: string };

const MUNICIPALITY = /^\d{6}$/;

/** Reads an area as an address or a form says it: a health centre's id or six digits. Null for anything else. */
export function readArea(text: string): Area | null {
  if (MUNICIPALITY.test(text)) return { kind: 'municipality', code: text };
  const healthCentreId = parseUuid(text);
  return healthCentreId && { kind: 'health-centre', healthCentreId };
}

/** The area as `readArea` reads it. */
export const areaText = (area: Area): string =>
  area.kind === 'municipality' ? area.code : area.healthCentreId;
