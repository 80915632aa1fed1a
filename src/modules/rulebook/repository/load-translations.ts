import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rulebook } from '../domain/rulebook.ts';
import type { Translation } from '../domain/titles.ts';
import { translationFile } from './translation.schema.ts';
import { readYamlFile } from './yaml-file.ts';

/**
 * Reads every translation of the rulebook's titles, by language. An authority that writes in Japanese alone has no folder
 * of them. Throws RulebookError, naming file, line and code, when a title is missing or belongs to nothing.
 */
export async function loadTranslations(
  dir: string,
  rulebook: Rulebook,
): Promise<Readonly<Record<string, Translation>>> {
  const folder = `${rulebook.programme}/translations`;
  const files = await readdir(join(dir, folder)).catch(() => []);
  const schema = translationFile(rulebook);
  const translations: Record<string, Translation> = {};
  // One after the other: of two files with a mistake, the same is named each time.
  for (const file of files.filter(name => name.endsWith('.yaml')).sort())
    translations[file.replace('.yaml', '')] = await readYamlFile(dir, `${folder}/${file}`, schema);
  return translations;
}
