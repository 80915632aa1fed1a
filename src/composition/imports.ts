import * as imports from '../modules/imports/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { ConsoleFrame } from '../ui/console-frame.ts';
import type { ModuleDeps } from './module-deps.ts';
import { type TestReportParts, testReportsDeps } from './test-reports.ts';

/** What the import of files needs of other modules; also without a server, as on the command line. */
export const importsDeps = (deps: TestReportParts & Pick<ModuleDeps, 'keyRing'>): imports.ImportsDeps => ({
  ...testReportsDeps(deps),
  keyRing: deps.keyRing,
  columnWords: imports.columnWords,
  cellWords: imports.cellWords,
});

/** Every page for imports. */
export function importRoutes(deps: ModuleDeps, frame: ConsoleFrame): readonly Route[] {
  const pages = { ...importsDeps(deps), frame };
  return [...imports.uploadRoutes(pages), ...imports.importRoutes(pages)];
}
