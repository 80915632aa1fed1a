import { printEraDate } from '../../../kernel/era-date.ts';
import { dateParts, type PlainDate } from '../../../kernel/plain-date.ts';
import type { FaxPage } from './clinic-day.ts';
import type { PhotoDrawing } from './photo-drawing.ts';
import type { Random } from './random.ts';
import { FAX } from './synthetic/fax-words.ja.ts';

const WIDTH = 800;
const HEIGHT = 1130;
const HAND = `font-family="'BIZ UDPGothic','Noto Sans JP'"`;
const ROW = 57;
const SPECKS = 60;

/** Draws a page as it comes out of a FAX machine: black, a little aslant, with specks. */
export function drawFax(
  page: FaxPage,
  sender: { readonly name: string; readonly physician: string },
  random: Random,
): PhotoDrawing {
  const rows = rowsOf(page, sender.physician);
  const lines = rows.map(([label, value], row) => {
    const y = 240 + row * ROW;
    return (
      `<path d="M90 ${y + 20}H710" stroke="#777" stroke-width="1.5"/>` +
      text(100, y, 24, label) +
      text(290, y, 30, value)
    );
  });
  const content =
    `<g transform="rotate(${random.between(-2, 2)} 400 560)">${text(100, 120, 38, FAX.titles[page.kind])}` +
    `${text(100, 172, 24, `${FAX.from} ${sender.name}`)}${lines.join('')}</g>`;
  const specks = Array.from(
    { length: SPECKS },
    () =>
      `<circle cx="${random.between(0, WIDTH)}" cy="${random.between(0, HEIGHT)}" r="${random.between(1, 3)}" fill="#333"/>`,
  );
  const watermark = `<g transform="rotate(-30 400 600)" opacity="0.12">${text(180, 660, 160, FAX.watermark)}</g>`;
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="#f4f4f2"/>${content}${specks.join('')}${watermark}</svg>`,
    blurred: false,
  };
}

function rowsOf(
  { kind, patient }: FaxPage,
  physician: string,
): readonly (readonly [label: string, value: string])[] {
  const { labels } = FAX;
  const { person, sex, severity, hasRisk } = patient;
  const { postalCode, municipality, town } = person.town;
  const whose = [
    [labels.patientNumber, patient.patientNumber],
    [labels.name, person.name],
    [labels.nameKana, person.nameKana],
    [labels.birthDate, printEraDate(person.birthDate)],
    [labels.sex, FAX.sex[sex]],
    [labels.phone, person.phone],
    [labels.postalCode, `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`],
    [labels.address, `${municipality}${town}${person.block}`],
    [labels.onsetOn, dateText(patient.onsetOn)],
    [labels.sampledOn, dateText(patient.sampledOn)],
    [labels.test, FAX.test],
  ] as const;
  return kind === 'test-report'
    ? [...whose, [labels.result, `${FAX.result}  ${dateText(patient.foundOn)}`]]
    : [
        ...whose,
        [labels.diagnosedOn, dateText(patient.foundOn)],
        [labels.finding, FAX.finding[severity]],
        [labels.risk, FAX.risk[hasRisk ? 'true' : 'false']],
        [labels.physician, physician],
      ];
}

const text = (x: number, y: number, size: number, content: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="#1c1c1c" ${HAND}>${content}</text>`;

function dateText(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return FAX.date(year, month, day);
}
