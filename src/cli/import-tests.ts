import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { progressBar } from '../composition/progress-bar.ts';
import type { AuthorityId, Uuid } from '../kernel/ids.ts';
import {
  cancelImport,
  findFacility,
  type ImportsDeps,
  judgeFile,
  manifestOf,
  reasonText,
  receiveFile,
  refusalText,
  runImport,
  showImport,
  startImport,
} from '../modules/imports/index.ts';
import { type Actor, systemActor } from '../platform/db/actor.ts';

export interface ImportTestsDeps extends ImportsDeps {
  readonly authorityId: AuthorityId;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Where progress is shown. */
  readonly terminal: Parameters<typeof progressBar>[0];
}

const USAGE = `Usage: npm run mimamori -- import tests FILE [--facility CODE] [--dry-run] [--json]

  FILE        CSV (UTF-8 or CP932) or .xlsx with a header row
  --facility  the ten-digit code of the institution; without it the file needs a column with the code
  --dry-run   judge every row and take none
  --json      print the manifest as JSON`;

interface Wanted {
  readonly file: string;
  readonly facility: string | null;
  readonly isDryRun: boolean;
  readonly asJson: boolean;
}

/**
 * `import tests FILE`: the same import as the page's, by the authority's operator. Returns the exit code: 0, 1 when rows or
 * the file were refused, 2 when the command was not understood.
 */
export async function importTestsCommand(args: readonly string[], deps: ImportTestsDeps): Promise<number> {
  const wanted = readArguments(args);
  if (wanted === null) {
    deps.printError(USAGE);
    return 2;
  }
  if (!existsSync(wanted.file)) {
    deps.printError(`There is no file ${wanted.file}.`);
    return 1;
  }
  const actor = systemActor(deps.authorityId, 'imports.cli');
  const facility =
    wanted.facility === null ? null : await findFacility(deps.database, actor, wanted.facility);
  if (wanted.facility !== null && facility === null) {
    deps.printError(`No institution has the code ${wanted.facility}. Register it in the console first.`);
    return 1;
  }
  const { importId, refused } = await receiveFile(deps, actor, {
    name: basename(wanted.file),
    bytes: createReadStream(wanted.file),
    facilityId: facility?.facilityId ?? null,
  });
  if (refused !== null) {
    deps.printError(refusalText(refused.problem, refused.line));
    return 1;
  }
  return wanted.isDryRun ? dryRun(deps, actor, importId, wanted) : take(deps, actor, importId, wanted);
}

function readArguments(args: readonly string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { facility: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [topic, file, ...rest] = positionals;
    if (topic !== 'tests' || file === undefined || rest.length > 0) return null;
    return {
      file,
      facility: values.facility ?? null,
      isDryRun: values['dry-run'] ?? false,
      asJson: values.json ?? false,
    };
  } catch {
    // An unknown or unfinished option: the usage says more than the parser.
    return null;
  }
}

async function take(deps: ImportTestsDeps, actor: Actor, importId: Uuid, wanted: Wanted): Promise<number> {
  const started = await startImport(deps, actor, importId, 'by-caller');
  if (!started.ok) return refuseColumns(deps, actor, importId);
  const bar = progressBar(deps.terminal, 'import');
  const onProgress = (done: number, total: number): void => bar.show(done, total, '');
  // A worker of the server may take a turn in between; whoever comes first stores a bite, and nobody stores it twice.
  do await runImport(deps, deps.authorityId, importId, { onProgress });
  while ((await statusOf(deps, actor, importId)) === 'running');
  bar.end();
  return report(deps, actor, importId, wanted);
}

const statusOf = async (deps: ImportTestsDeps, actor: Actor, importId: Uuid) =>
  (await showImport(deps, actor, importId))?.job.status;

async function report(deps: ImportTestsDeps, actor: Actor, importId: Uuid, wanted: Wanted): Promise<number> {
  const view = await showImport(deps, actor, importId);
  if (view === null) return 1;
  const { job, reasons, errors } = view;
  const { read, good, known, bad } = job.tally;
  if (wanted.asJson) deps.print(JSON.stringify(await manifestOf(deps, actor, importId), null, 2));
  else {
    deps.print(`${read} rows: ${good} new, ${known} already there, ${bad} refused.`);
    for (const reason of reasons) deps.print(`  ${reason.count}  ${reasonText(reason, job.header)}`);
    for (const { line, reasons: found } of errors)
      deps.print(`  line ${line}: ${found.map(reason => reasonText(reason, job.header)).join(' / ')}`);
  }
  if (job.failure !== null) deps.printError(refusalText(job.failure, job.failureLine));
  return bad > 0 || job.failure !== null ? 1 : 0;
}

async function dryRun(
  deps: ImportTestsDeps,
  actor: Actor,
  importId: Uuid,
  { asJson }: Wanted,
): Promise<number> {
  const bar = progressBar(deps.terminal, 'check');
  const judged = await judgeFile(deps, actor, importId, (done, total) => bar.show(done, total, ''));
  bar.end();
  const view = await showImport(deps, actor, importId);
  if (view?.job.status !== 'previewed') return refuseColumns(deps, actor, importId);
  await cancelImport(deps, actor, importId);
  if (asJson) deps.print(JSON.stringify(judged, null, 2));
  else {
    deps.print(
      `${judged.good + judged.bad} rows: ${judged.good} good, ${judged.bad} to put right. Nothing was taken.`,
    );
    for (const { line, reasons } of judged.errors)
      deps.print(`  line ${line}: ${reasons.map(reason => reasonText(reason, view.job.header)).join(' / ')}`);
  }
  return judged.bad > 0 ? 1 : 0;
}

async function refuseColumns(deps: ImportTestsDeps, actor: Actor, importId: Uuid): Promise<number> {
  const view = await showImport(deps, actor, importId);
  await cancelImport(deps, actor, importId);
  deps.printError(
    `The columns are not all known: ${view?.job.header.join(', ') ?? ''}. Rename them, or import the file in the console, where columns can be chosen.`,
  );
  return 1;
}
