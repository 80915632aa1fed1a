import { useWords } from '../../../../ui/words.ts';
import { ja as words } from '../words.ja.ts';
import { forSchoolsWords } from './words.ts';

/** Grey lines stand for text: where each is, how long. */
const LINES: readonly (readonly [number, number, number])[] = [
  [24, 66, 120],
  [24, 90, 40],
  [74, 90, 70],
  [24, 104, 40],
  [74, 104, 90],
  [24, 176, 40],
  [74, 176, 80],
  [24, 190, 40],
  [74, 190, 80],
  [24, 204, 40],
  [74, 204, 80],
];

/** The numbers on the drawing, each where the list below explains a part. */
const MARKS: readonly (readonly [string, number, number])[] = [
  ['1', 196, 22],
  ['2', 182, 98],
  ['3', 182, 142],
  ['4', 182, 232],
  ['5', 150, 272],
];

const CODE = ['1011001', '0110101', '1101011', '0011100', '1010110', '0101001', '1100111'];

/** A drawing of the notice, marked as a sample; nobody can take it for a paper. */
export function SamplePaper() {
  const text = useWords(forSchoolsWords);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 210 297"
      width="315"
      height="446"
      role="img"
      aria-label={text.sampleAlt}
    >
      <rect x="1" y="1" width="208" height="295" fill="#fff" stroke="#595959" />
      <rect x="112" y="14" width="76" height="14" fill="none" stroke="#1a1a1a" />
      <text x="150" y="24" font-size="8" text-anchor="middle" fill="#1a1a1a">
        14-0000-0000-0
      </text>
      <text lang="ja" x="105" y="52" font-size="16" font-weight="bold" text-anchor="middle" fill="#1a1a1a">
        {words.noticeTitle}
      </text>
      {LINES.map(([x, y, width]) => (
        <rect x={x} y={y - 4} width={width} height="5" rx="2" fill="#b3b3b3" />
      ))}
      <rect x="24" y="118" width="164" height="42" fill="#e8f1fe" />
      <rect x="24" y="118" width="3" height="42" fill="#0017c1" />
      <rect x="34" y="127" width="56" height="6" rx="2" fill="#0017c1" />
      <rect x="34" y="140" width="108" height="10" rx="2" fill="#595959" />
      <rect x="24" y="222" width="78" height="20" fill="none" stroke="#0017c1" />
      <rect x="110" y="222" width="78" height="20" fill="none" stroke="#1a1a1a" />
      {CODE.map((row, y) =>
        [...row].map((bit, x) =>
          bit === '1' ? (
            <rect x={158 + x * 4.3} y={252 + y * 4.3} width="4.3" height="4.3" fill="#1a1a1a" />
          ) : null,
        ),
      )}
      <text
        x="105"
        y="190"
        font-size="44"
        font-weight="bold"
        text-anchor="middle"
        fill="#c3352b"
        fill-opacity="0.45"
        transform="rotate(-35 105 165)"
      >
        {text.sampleMark}
      </text>
      {MARKS.map(([mark, x, y]) => (
        <>
          <circle cx={x} cy={y} r="9" fill="#1a1a1a" />
          <text x={x} y={y + 4} font-size="11" font-weight="bold" text-anchor="middle" fill="#fff">
            {mark}
          </text>
        </>
      ))}
    </svg>
  );
}
