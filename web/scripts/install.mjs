// Installs the exact packages of package-lock.json with the machine's own npm; does nothing when they are already there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const stampFile = `${home}node_modules/.nser-lock`;
const stamp = createHash('sha256')
  .update(readFileSync(`${home}package-lock.json`))
  .update(process.version)
  .digest('hex');

if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
  process.exit(0);
}
console.log('Installing the packages of the atlas (npm ci) ...');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], { cwd: home, stdio: 'inherit' });
if (run.status !== 0) {
  console.error('npm ci failed: see above. The atlas needs Node 20.19 or newer and a package registry npm can reach.');
  process.exit(run.status ?? 1);
}
writeFileSync(stampFile, stamp);
