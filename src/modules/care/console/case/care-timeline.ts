import { assertNever } from '../../../../kernel/assert-never.ts';
import { jstDate, startOfJstDay } from '../../../../kernel/instant.ts';
import type { TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import { OUTCOMES } from '../../domain/stay.ts';
import type { TimelineLine } from '../../use-cases/show-care.use-case.ts';
import { severityText } from '../place-text.ts';
import { ja as words } from '../words.ja.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.timeline;

/** What happened, as the one timeline of a case shows it. */
export const timelineEntries = (lines: readonly TimelineLine[]): readonly TimelineEntry[] =>
  lines.map(line => ({
    at: line.at,
    isWholeDay: line.at === startOfJstDay(jstDate(line.at)),
    what: whatOf(line),
    ...(line.facilityName !== null && line.source !== 'stay' && { by: line.facilityName }),
  }));

/** The words for a code; those of `other` for one that the page does not know. */
const wordOf = (known: Readonly<Record<string, string>>, code: string): string =>
  Object.entries(known).find(([name]) => name === code)?.[1] ?? text.other;

function whatOf({ source, code, about, facilityName }: TimelineLine): string {
  switch (source) {
    case 'stay':
      return stayText(code, about, facilityName ?? '');
    case 'contact':
      return text.contact(wordOf(caseWords.care.relations, code));
    case 'loan':
      return Object.entries(text.loan).find(([status]) => status === code)?.[1](about ?? '') ?? text.other;
    case 'note':
      return text.note;
    case 'case-report':
      return wordOf(text.caseReport, code);
    case 'test-report':
      return text.testReport(wordOf(text.results, code));
    case 'document':
      return wordOf(text.document, code);
    default:
      return assertNever(source);
  }
}

function stayText(code: string, about: string | null, facilityName: string): string {
  const outcome = OUTCOMES.find(known => known === about);
  const told = outcome === undefined ? severityOr(code, about) : words.outcomes[outcome];
  return Object.entries(text.stay).find(([known]) => known === code)?.[1](facilityName, told) ?? text.other;
}

const severityOr = (code: string, about: string | null): string =>
  code === 'condition' ? severityText(about) : (about ?? '');
