import { readFileSync } from 'node:fs';
import type { ConfigProblem } from './config.ts';
import { SECRETS, SETTING_KEYS, type SettingKey } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Texts by setting, not yet checked for their form. */
export interface GivenSettings {
  readonly values: ReadonlyMap<SettingKey, string>;
  readonly problems: readonly ConfigProblem[];
}

/** Collects what the environment gives, secrets also through `KEY_FILE`. An empty value counts as not given. */
export function givenSettings(environment: Environment): GivenSettings {
  const values = new Map<SettingKey, string>();
  const problems: ConfigProblem[] = [];
  for (const key of SETTING_KEYS) {
    const value = environment[key] ?? '';
    const fileKey = `${key}_FILE`;
    const path = SECRETS.has(key) ? (environment[fileKey] ?? '') : '';
    if (value !== '' && path !== '')
      problems.push({
        key,
        problem: `is given twice, as ${key} and as ${fileKey}`,
        fix: 'keep one of the two',
      });
    else if (value !== '') values.set(key, value);
    else if (path !== '') {
      const content = firstLine(path);
      if (content !== null) values.set(key, content);
      else
        problems.push({
          key: fileKey,
          problem: 'names a file that is empty or cannot be read',
          fix: 'name a file that this user can read and that holds the value alone',
        });
    }
  }
  return { values, problems };
}

function firstLine(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
