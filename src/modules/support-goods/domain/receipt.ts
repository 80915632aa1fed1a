import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readYen } from '../../../kernel/written-yen.ts';

/** What became of a line at the till. */
export const LINE_OUTCOMES = ['bought', 'substituted', 'not-available'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** One line as it was bought. */
export interface BoughtLine {
  readonly line: number;
  readonly outcome: LineOutcome;
  /** What was bought instead; null unless it was substituted. */
  readonly substitute: string | null;
  /** Yen for the whole line with tax; 0 for what was not there. */
  readonly paidYen: number;
}

/** A line of the receipt as it was typed. */
export interface GivenBoughtLine {
  readonly line: number;
  readonly outcome: string;
  readonly substitute: string;
  readonly paidYen: string;
}

export interface GivenReceipt {
  readonly lines: readonly GivenBoughtLine[];
  /** The total that the receipt shows. */
  readonly totalYen: string;
}

export interface ReceiptProblem {
  readonly about: { readonly line: number; readonly part: 'outcome' | 'substitute' | 'paidYen' } | 'totalYen';
  readonly reason: 'missing' | 'not-offered' | 'too-long' | 'not-an-amount' | 'sum-differs';
  /** What the lines add up to, where the receipt says something else. */
  readonly sumYen?: number;
}

const LONGEST = 100;
const HIGHEST_YEN = 999_999;

/** What lines cost together, in whole yen. */
export const sumOf = (lines: readonly Pick<BoughtLine, 'paidYen'>[]): number =>
  lines.reduce((sum, { paidYen }) => sum + paidYen, 0);

/**
 * Reads what was bought: every line with what became of it and what it cost, and the total of the receipt, which must be
 * their sum to the yen (Y-11). A line that was not there costs nothing.
 */
export function readReceipt(
  given: GivenReceipt,
): Result<{ readonly lines: readonly BoughtLine[]; readonly receiptYen: number }, readonly ReceiptProblem[]> {
  const problems: ReceiptProblem[] = [];
  const lines = given.lines.map((typed): BoughtLine => {
    const { line } = typed;
    const refuse = (part: 'outcome' | 'substitute' | 'paidYen', reason: ReceiptProblem['reason']) =>
      problems.push({ about: { line, part }, reason });
    const outcome = LINE_OUTCOMES.find(each => each === typed.outcome);
    if (outcome === undefined) refuse('outcome', typed.outcome === '' ? 'missing' : 'not-offered');
    const substitute = typed.substitute.trim();
    if (outcome === 'substituted' && substitute === '') refuse('substitute', 'missing');
    if (substitute.length > LONGEST) refuse('substitute', 'too-long');
    const paidYen = outcome === 'not-available' ? 0 : readAmount(typed.paidYen);
    if (paidYen === null) refuse('paidYen', typed.paidYen.trim() === '' ? 'missing' : 'not-an-amount');
    return {
      line,
      outcome: outcome ?? 'bought',
      substitute: outcome === 'substituted' ? substitute : null,
      paidYen: paidYen ?? 0,
    };
  });
  const receiptYen = readAmount(given.totalYen);
  const sumYen = sumOf(lines);
  if (receiptYen === null)
    problems.push({ about: 'totalYen', reason: given.totalYen.trim() === '' ? 'missing' : 'not-an-amount' });
  else if (problems.length === 0 && receiptYen !== sumYen)
    problems.push({ about: 'totalYen', reason: 'sum-differs', sumYen });
  return problems.length > 0 || receiptYen === null ? fail(problems) : ok({ lines, receiptYen });
}

function readAmount(text: string): number | null {
  const yen = readYen(text);
  return yen === null || yen > HIGHEST_YEN ? null : yen;
}
