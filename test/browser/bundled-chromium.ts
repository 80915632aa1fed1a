import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FONTS = ['@expo-google-fonts/biz-udpgothic', '@expo-google-fonts/noto-sans-jp'];

/** The Chromium of the package @sparticuz/chromium, unpacked once for each user, with its libraries and our fonts. */
export async function bundledChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const folder = join(tmpdir(), `mimamori-chromium-${version()}-${process.getuid?.() ?? 'user'}`);
  if (!existsSync(folder)) await unpack(folder);
  if (process.getuid !== undefined && statSync(folder).uid !== process.getuid())
    throw new Error(`${folder} belongs to another user. Remove it.`);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  };
}

/** Unpacks aside and moves into place whole, so that an interrupted test run leaves nothing half done. */
async function unpack(folder: string): Promise<void> {
  const draft = mkdtempSync(`${folder}.`);
  const code = "(await import('@sparticuz/chromium')).default.executablePath()";
  await run(process.execPath, ['--input-type=module', '-e', `await ${code}`], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    // It unpacks into the temporary folder, and its shared libraries only where it believes to be on AWS Lambda.
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  mkdirSync(join(draft, 'font-cache'));
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(join(folder, 'font-cache')));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** A font configuration that knows our two font families and nothing of the machine's. */
function fontsConf(cache: string): string {
  const folders = FONTS.map(name => `<dir>${packageFolder(name)}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${cache}</cachedir></fontconfig>\n`;
}

const packageFolder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

function version(): string {
  const entry = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const manifest = JSON.parse(readFileSync(join(entry, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
