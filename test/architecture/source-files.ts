import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** Path from the repository root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file under `folder` (relative to the root) whose name passes, with its text. */
export function sourceFiles(
  folder: string,
  accept: (path: string) => boolean = () => true,
): readonly SourceFile[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(ROOT.length)}/${entry.name}`.replaceAll('\\', '/'))
    .filter(accept)
    .sort()
    .map(path => ({ path, text: readFileSync(`${ROOT}${path}`, 'utf8') }));
}

export const isTest = (path: string): boolean =>
  /\.(test|contract|cases|fixture)\.tsx?$|\.test-[a-z-]+\.ts$|-oracle\.ts$/.test(path);

/** TypeScript of the product: no tests, nothing generated. */
export const productFiles = (): readonly SourceFile[] =>
  sourceFiles('src', path => /\.tsx?$/.test(path) && !isTest(path) && !path.includes('.generated.'));
