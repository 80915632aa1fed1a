import { printEraDate } from '../../../kernel/era-date.ts';
import { ageOn, dateParts, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Random } from './random.ts';
import type { PhotoFault } from './resident-plan.ts';
import { PHOTO } from './synthetic/photo-words.ja.ts';
import type { SyntheticPerson } from './synthetic-person.ts';

/** A drawing that stands for a photo, 800 by 600. */
export interface PhotoDrawing {
  readonly svg: string;
  readonly blurred: boolean;
}

/** What a picture of a test shows. */
export interface ShownTest {
  readonly name: string;
  readonly testedOn: PlainDate;
  readonly fault: PhotoFault | null;
}

const WIDTH = 800;
const HEIGHT = 600;
const HAND = `font-family="'BIZ UDPGothic','Noto Sans JP'"`;
const ADULT_FROM = 18;

/** A kit on a table beside a note with the name and the date (K-30). */
export function drawKit({ name, testedOn, fault }: ShownTest, random: Random): PhotoDrawing {
  const line = (x: number, on: boolean) =>
    on ? `<rect x="${x}" y="352" width="7" height="56" fill="#b23a6a"/>` : '';
  const note =
    `<g transform="rotate(${random.between(-5, 5)} 400 160)"><rect x="120" y="70" width="560" height="170" fill="#fffdf4"/>` +
    (fault === 'no-name' ? '' : text(150, 140, 52, name, '#26344f')) +
    `${text(150, 212, 44, dateText(testedOn), '#26344f')}</g>`;
  const cassette =
    `<g transform="rotate(${random.between(-7, 7)} 400 400)"><rect x="150" y="300" width="500" height="160" rx="34" fill="#fdfdfd" stroke="#c9cdd2" stroke-width="3"/>` +
    '<rect x="300" y="338" width="150" height="84" rx="10" fill="#eef1f3" stroke="#b5bbc2"/>' +
    `${line(338, true)}${line(404, fault !== 'negative')}` +
    `${text(333, 332, 20, PHOTO.kit.control)}${text(400, 332, 20, PHOTO.kit.test)}` +
    `<circle cx="560" cy="380" r="30" fill="#e3e7ea" stroke="#b5bbc2"/>${text(170, 445, 18, PHOTO.kit.title, '#7b848e')}</g>`;
  return photo(note + cassette, random, fault);
}

/** A laboratory's notice of the result (K-31). */
export function drawNotice({ name, testedOn, fault }: ShownTest, random: Random): PhotoDrawing {
  const words = PHOTO.notice;
  const rows: readonly (readonly [string, string])[] = [
    [words.name, fault === 'no-name' ? '' : name],
    [words.takenOn, dateText(testedOn)],
    [words.result, fault === 'negative' ? words.negative : words.positive],
    [words.laboratory, words.laboratoryName],
  ];
  return photo(page(words.title, rows, random), random, fault);
}

/** An identity document of the person or, for a minor, of the guardian (K-32, K-33). */
export function drawIdentity(
  person: SyntheticPerson,
  who: 'person' | 'guardian',
  on: PlainDate,
  random: Random,
): PhotoDrawing {
  const words = PHOTO.identity;
  const { name, birthDate } = who === 'guardian' && person.guardian !== null ? person.guardian : person;
  const title = ageOn(birthDate, on) < ADULT_FROM ? words.insurance : words.licence;
  const { municipality, town } = person.town;
  const rows: readonly (readonly [string, string])[] = [
    [words.name, name],
    [words.born, printEraDate(birthDate)],
    [words.address, `${words.prefecture}${municipality}`],
    ['', `${town}${person.block}`],
  ];
  return photo(page(title, rows, random), random, null);
}

function page(title: string, rows: readonly (readonly [string, string])[], random: Random): string {
  const lines = rows
    .map(
      ([label, value], row) =>
        text(140, 230 + row * 72, 24, label, '#5f6972') + text(270, 232 + row * 72, 33, value),
    )
    .join('');
  return (
    `<g transform="rotate(${random.between(-4, 4)} 400 300)"><rect x="100" y="80" width="600" height="440" rx="18" fill="#fbfcfa" stroke="#c4c9ce" stroke-width="2"/>` +
    `${text(140, 150, 40, title)}${text(590, 150, 34, PHOTO.specimen, '#b8323f')}${lines}</g>`
  );
}

function photo(content: string, random: Random, fault: PhotoFault | null): PhotoDrawing {
  const watermark = `<g transform="rotate(-24 400 320)" opacity="0.16">${text(190, 360, 150, PHOTO.watermark, '#b8323f')}</g>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${table(random)}${content}${watermark}</svg>`,
    blurred: fault === 'blurred',
  };
}

/** A table in uneven light: no two photos have the same, so that the search for copied pictures finds none. */
function table(random: Random): string {
  const grey = (): string => {
    const light = random.between(80, 210);
    return `rgb(${[12, 4, -8].map(warmth => light + warmth + random.between(-6, 6)).join(',')})`;
  };
  const patches = Array.from(
    { length: 9 },
    () =>
      `<ellipse cx="${random.between(0, WIDTH)}" cy="${random.between(0, HEIGHT)}" rx="${random.between(90, 260)}" ry="${random.between(70, 220)}" fill="${grey()}" opacity="0.75"/>`,
  );
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${grey()}"/>${patches.join('')}`;
}

const text = (x: number, y: number, size: number, content: string, fill = '#22272c'): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" ${HAND}>${escaped(content)}</text>`;

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function dateText(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return PHOTO.date(year, month, day);
}
