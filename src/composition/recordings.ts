import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recordings } from '../modules/observation/index.ts';
import type { Config } from '../platform/config/config.ts';
import type { Route } from '../platform/http/route.ts';

const PATH = '/recordings';
const FOLDER = 'recordings';
const NAME = /^[a-z]+(?:-[a-z]+)*\.(?:ja|ja-easy|en|zh-Hans|vi|ko|pt-BR)\.mp3$/;

/** The prompts that were read by a person, in the folder `recordings` of the data directory; null while there are none. */
export function recordingsIn({
  dataDir,
  publicOrigin,
}: Pick<Config, 'dataDir' | 'publicOrigin'>): Recordings | null {
  const folder = join(dataDir, FOLDER);
  const files = existsSync(folder) ? readdirSync(folder).filter(name => NAME.test(name)) : [];
  return files.length === 0 ? null : { folder: publicOrigin + PATH, files: new Set(files) };
}

/** Serves them to the provider that plays them. They say nothing about anybody. */
export const recordingRoutes = (
  { dataDir }: Pick<Config, 'dataDir'>,
  recordings: Recordings | null,
): readonly Route[] =>
  [...(recordings?.files ?? [])].map((name): Route => {
    const body = readFileSync(join(dataDir, FOLDER, name));
    const headers = { 'content-type': 'audio/mpeg', 'cache-control': 'public, max-age=3600' };
    return {
      method: 'GET',
      path: `${PATH}/${name}`,
      access: { kind: 'anyone' },
      handle: () => new Response(new Uint8Array(body), { headers }),
    };
  });
