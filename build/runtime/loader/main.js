// Stands in for Electron's own default app, which the fallback runtime lacks: `electron <folder or file> [arguments]`.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  process.stderr.write('No application was given.\n');
  process.exit(1);
}

process.defaultApp = true;
const path = resolve(given);
let entry = path;
if (statSync(path).isDirectory() && existsSync(join(path, 'package.json'))) {
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(path);
  entry = join(path, manifest.main);
}
// Awaited at the top level: a scheme must be registered before the app is ready.
await import(pathToFileURL(entry).href);
