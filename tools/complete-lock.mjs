// Adds to package-lock.json what `npm install` leaves out: packages for other machines that the registry at hand does
// not offer. Without them `npm ci` calls the lock file out of step. Run it when the check of the lock file fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './install.mjs';

const EXACT = /^\d+\.\d+\.\d+/;

const path = join(PROJECT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = {};
for (const [folder, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies))
    if (
      EXACT.test(version) &&
      !foldersAbove(folder).some(above => lock.packages[`${above}node_modules/${name}`])
    )
      added[`node_modules/${name}`] = { version, ...(dev === true && { dev }), optional: true };

const byPath = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(byPath));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages for other machines added to package-lock.json`);

/** Where Node looks for what a package needs: in the package itself, then in each that holds it. */
function foldersAbove(folder) {
  const folders = [''];
  for (let end = folder.length; end > 0; end = folder.lastIndexOf('/node_modules/', end - 1))
    folders.push(`${folder.slice(0, end)}/`);
  return folders;
}
