import { Select } from '../../../ui/select/select.tsx';
import { type Area, areaText } from '../domain/area.ts';
import type { AreaChoices } from '../use-cases/area-choices.ts';
import { ja as words } from './area-words.ja.ts';

/** The field by which lists are narrowed to an area. */
export const AREA_FIELD = 'area';

type AreaSelectProps = {
  readonly choices: AreaChoices;
  readonly area: Area | null;
  /** The name of a municipality of six digits; null for one that is not known. */
  readonly municipalityName: (code: string) => string | null;
};

/** Each health centre, its municipalities below it, and those that none looks after: one choice, so that none contradicts. */
export function AreaSelect({ choices: { centres, elsewhere }, area, municipalityName }: AreaSelectProps) {
  const nameOf = (code: string) => municipalityName(code) ?? code;
  return (
    <Select
      name={AREA_FIELD}
      label={words.label}
      placeholder={words.any}
      value={area === null ? '' : areaText(area)}
      options={[
        ...centres.flatMap(({ healthCentreId, name, municipalityCodes }) => [
          { value: healthCentreId as string, label: words.centre(name) },
          ...municipalityCodes.map(code => ({ value: code, label: words.inCentre(nameOf(code)) })),
        ]),
        ...elsewhere.filter(code => code !== '').map(code => ({ value: code, label: nameOf(code) })),
      ]}
    />
  );
}

/** What is narrowed to, in words; an area that is not known, as it stands in the address. */
export function areaName({ choices, area, municipalityName }: AreaSelectProps): string | null {
  if (area === null) return null;
  if (area.kind === 'municipality') return municipalityName(area.code) ?? area.code;
  const centre = choices.centres.find(({ healthCentreId }) => healthCentreId === area.healthCentreId);
  return centre?.name ?? area.healthCentreId;
}
