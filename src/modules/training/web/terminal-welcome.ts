import { jstWallTime } from '../../../kernel/instant.ts';
import { dateParts } from '../../../kernel/plain-date.ts';
import { type Guide, showTraining, type TraineeAccount } from '../use-cases/show-training.use-case.ts';
import type { TrainingDeps } from '../use-cases/training-deps.ts';
import { waveSource } from '../use-cases/wave-source.ts';
import { INBOX_PATH, inboxPath, TRAINING_PATH } from './paths.ts';
import { terminal as words } from './terminal-words.ts';

/** What `npm start` prints when the training is ready: addresses, accounts, what to try first. Fits one screen. */
export async function terminalWelcome(deps: TrainingDeps): Promise<string> {
  const { guide, numbers, accounts, certificatesFrom } = await showTraining(
    deps,
    await waveSource(deps.modules.database)(),
  );
  const address = (path: string): string => `${deps.publicOrigin}${path}`;
  const { steps } = words;
  const tries = [
    steps.review,
    ...(guide === null ? [] : [answerStep(guide, address)]),
    steps.day(certificatesFrom),
    steps.file(address('/en')),
    steps.roles,
  ];
  const lines = [
    words.ready,
    '',
    ...columns([
      [words.addresses.start, address(TRAINING_PATH)],
      [words.addresses.residents, address('/ja')],
      [words.addresses.staff, address('/console')],
      [words.addresses.inbox, address(INBOX_PATH)],
    ]),
    '',
    `${words.time(jstWallTime(deps.clock.now()).replace('T', ' '))} ${words.numbers(numbers)}`,
    '',
    ...columns([[words.staff.login, words.staff.password, words.staff.secret], ...accounts.map(accountRow)]),
    '',
    words.tryFirst,
    ...tries.map((step, index) => `  ${index + 1}. ${step}`),
    '',
    words.end,
  ];
  return `\n${lines.join('\n')}\n\n`;
}

function answerStep(guide: Guide, address: (path: string) => string): string {
  const { month, day } = dateParts(guide.birthDate);
  const link = address(guide.linkPath ?? inboxPath({ recipient: guide.email }));
  return words.steps.answer(guide.name, month, day, link);
}

const accountRow = ({ loginName, password, totpSecret }: TraineeAccount): readonly string[] => [
  loginName,
  password,
  totpSecret,
];

/** Rows as columns that line up. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number): number => Math.max(...rows.map(row => (row[column] ?? '').length));
  return rows.map(row => `  ${row.map((cell, column) => cell.padEnd(width(column) + 3)).join('')}`.trimEnd());
}
