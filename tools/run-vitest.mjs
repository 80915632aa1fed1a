// Runs vitest with our reporter beside the default one. Arguments: --project=NAME …, then parts of file names.
import { startVitest } from 'vitest/node';
import { PROJECT } from './install.mjs';
import { resultsReporter } from './vitest-reporter.mjs';

const args = process.argv.slice(2);
const PROJECT_FLAG = '--project=';
const project = args.filter(arg => arg.startsWith(PROJECT_FLAG)).map(arg => arg.slice(PROJECT_FLAG.length));
const filters = args.filter(arg => !arg.startsWith('--'));

const vitest = await startVitest('test', filters, {
  root: PROJECT,
  run: true,
  watch: false,
  passWithNoTests: false,
  ...(project.length > 0 && { project }),
  reporters: ['default', resultsReporter],
});
await vitest.close();
