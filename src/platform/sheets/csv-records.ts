const QUOTE = '"';
const COMMA = ',';

/** A record of a text file, before its cells are looked at. */
export interface CsvRecord {
  /** The line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The cells, from 0, that go on after their closing quote. */
  readonly strayQuotes?: readonly number[];
}

/** The records of a stretch of text, and where the first one begins that is not complete. */
export interface CsvStretch {
  readonly records: readonly CsvRecord[];
  /** In characters of the text. */
  readonly consumed: number;
  /** The line of what follows. */
  readonly nextLine: number;
}

/**
 * Reads the complete records of `text` (RFC 4180; CRLF or LF), which begins with a record on `firstLine`. A quote within
 * a cell that did not begin with one is a letter like others. Lines without anything are passed over. At the end of a
 * file the last record needs no line end; everywhere else it waits for more.
 */
export function readCsvRecords(text: string, firstLine: number, isEnd: boolean): CsvStretch {
  const records: CsvRecord[] = [];
  let place = 0;
  let line = firstLine;
  let quote = text.indexOf(QUOTE);
  while (place < text.length) {
    let end = text.indexOf('\n', place);
    if (end === -1) {
      if (!isEnd) break;
      end = text.length;
    }
    if (quote !== -1 && quote < place) quote = text.indexOf(QUOTE, place);
    if (quote === -1 || quote > end) {
      const content =
        text.charCodeAt(end - 1) === 13 && end > place ? text.slice(place, end - 1) : text.slice(place, end);
      if (content !== '') records.push({ line, cells: content.split(COMMA) });
      place = end + 1;
      line += 1;
      continue;
    }
    const record = readQuoted(text, place, line);
    if (record === null || (record.end > text.length && !isEnd)) break;
    records.push(record.record);
    place = record.end;
    line += record.lines;
  }
  return { records, consumed: Math.min(place, text.length), nextLine: line };
}

interface QuotedRecord {
  readonly record: CsvRecord;
  /** After the line end; beyond the text where there is none. */
  readonly end: number;
  /** Lines that it covers. */
  readonly lines: number;
}

/** One record with quoted cells; null when a quote is still open where the text ends. */
function readQuoted(text: string, from: number, line: number): QuotedRecord | null {
  const cells: string[] = [];
  const strayQuotes: number[] = [];
  let place = from;
  let lines = 1;
  for (;;) {
    const isQuoted = text.startsWith(QUOTE, place);
    let cell = '';
    if (isQuoted) {
      const close = closingQuote(text, place + 1);
      if (close === -1) return null;
      const raw = text.slice(place + 1, close);
      lines += countBreaks(raw);
      cell = raw.replaceAll('""', QUOTE);
      place = close + 1;
    }
    const end = endOfCell(text, place);
    const isLast = text.charAt(end) !== COMMA;
    const rest = text.slice(place, isLast && end > place && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    if (isQuoted && rest !== '') strayQuotes.push(cells.length);
    cells.push(cell + rest);
    place = end + 1;
    if (isLast)
      return { record: { line, cells, ...(strayQuotes.length > 0 && { strayQuotes }) }, end: place, lines };
  }
}

function closingQuote(text: string, from: number): number {
  let close = text.indexOf(QUOTE, from);
  while (close !== -1 && text.charAt(close + 1) === QUOTE) close = text.indexOf(QUOTE, close + 2);
  return close;
}

function endOfCell(text: string, from: number): number {
  for (let place = from; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 44 || code === 10) return place;
  }
  return text.length;
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let place = text.indexOf('\n'); place !== -1; place = text.indexOf('\n', place + 1)) breaks += 1;
  return breaks;
}
