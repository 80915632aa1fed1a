/**
 * How many characters must be typed, left out or replaced to make one text of the other (Levenshtein), and `most + 1` as
 * soon as it is more than `most`. Counts UTF-16 units: kana are one each.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = at(above, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const cost = Math.min(replaced, at(above, column) + 1, at(line, column - 1) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    above = line;
  }
  return Math.min(at(above, other.length), most + 1);
}

const at = (line: readonly number[], column: number): number => line[column] ?? 0;
