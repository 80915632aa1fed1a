/** A rulebook that cannot be used. The message names the file, the line, the path within it and the fix, one problem a line. */
export class RulebookError extends Error {
  override readonly name = 'RulebookError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The rulebook cannot be used.\n${problems.map(problem => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}
