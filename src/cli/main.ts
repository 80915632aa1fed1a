import { fileURLToPath } from 'node:url';
import { requirementsCommand } from './requirements.ts';
import { rulesEvaluateCommand } from './rules-evaluate.ts';

const HELP = `mimamori: commands of the platform

  rules evaluate < facts.jsonl      answers of the dated rules, one JSON object a line
  provision check < facts.jsonl     whether data may be given to a municipality, by the example register of legal bases
  requirements [--json]             how much of the specification is done
  accounts create-admin --login NAME --name NAME --unit NAME
                                    the first manager, or leader of a city's unit; prints the initial password once
  authorities list                  the tenants of this installation
  authorities add CODE KIND NAME [HOST]
                                    registers a tenant; KIND: prefecture, health-centre-city, special-ward, municipality
  db migrate                        brings the database to the newest schema
  db check                          tells whether every table is protected, and counts the rows
  db types                          writes the table types anew from the schema (developers)
  import tests FILE [--facility CODE] [--dry-run] [--json]
                                    reports the tests of a CSV or .xlsx file; bad rows are named
  proof-keys list                   the keys that sign papers, and since when
  proof-keys rotate                 signs papers with a new key from now on; old papers keep verifying
  simulate [OPTIONS]                one day of the national peak with failures on purpose, on a database of its own;
                                    simulate --help names the options
  words export LANGUAGE             texts for translators, as JSON (developers)
  words import LANGUAGE FILE        puts translated texts into the catalogues (developers)
  help                              this text

Settings come from the environment; .env.example lists them.`;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const printError = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs one command; the exit code is 0, 1 when it failed, 2 when it was not understood. */
async function run(args: readonly string[]): Promise<number> {
  const [topic = 'help', verb = '', ...rest] = args;
  switch (`${topic} ${verb}`.trim()) {
    case 'help':
      print(HELP);
      return 0;
    case 'rules evaluate':
      await rulesEvaluateCommand(process.stdin, process.stdout);
      return 0;
    case 'provision check': {
      // Loaded only here, like the commands below.
      const { provisionCheckCommand } = await import('./provision-check.ts');
      await provisionCheckCommand(process.stdin, process.stdout);
      return 0;
    }
    default:
      break;
  }
  if (topic === 'requirements') return requirementsCommand(args.slice(1), print);
  if (['accounts', 'authorities', 'db', 'import', 'proof-keys'].includes(topic)) {
    // Loaded only here: the commands above must answer at once and need no database.
    const { runOperatorCommand } = await import('./operator-commands.ts');
    const projectDir = fileURLToPath(new URL('../..', import.meta.url));
    return runOperatorCommand(`${topic} ${verb}`, rest, { print, printError, projectDir });
  }
  if (topic === 'simulate') {
    const { simulateCommand } = await import('./simulate/simulate-command.ts');
    return simulateCommand(args.slice(1), { print, printError });
  }
  if (topic === 'words') {
    // Loaded only here: it reads sources by the compiler, which a server need not have.
    const { wordsCommand } = await import('./words/words-command.ts');
    const projectDir = fileURLToPath(new URL('../..', import.meta.url));
    const write = (text: string): void => void process.stdout.write(text);
    return wordsCommand(args.slice(1), { write, printError, projectDir });
  }
  printError(`There is no command "${args.join(' ')}".\n\n${HELP}`);
  return 2;
}

process.exitCode = await run(process.argv.slice(2));
