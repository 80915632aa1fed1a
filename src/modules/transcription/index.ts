export { sheetNavigation } from './console/navigation.ts';
export { pagePath, sheetPath } from './console/paths.ts';
export { consoleRoutes } from './console/routes.ts';
export { subscribers } from './jobs/subscribers.ts';
export { enterFromSheet } from './use-cases/enter-from-sheet.use-case.ts';
export { moveSheet } from './use-cases/move-sheet.use-case.ts';
export { registerSheets } from './use-cases/register-sheets.use-case.ts';
export { sheetToType } from './use-cases/sheet-to-type.ts';
export type { TranscriptionDeps } from './use-cases/transcription-deps.ts';
