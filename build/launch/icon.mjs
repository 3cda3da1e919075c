// Draws every icon file from assets/icon.svg: run it after the drawing changed, and commit what it writes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSession } from '../e2e/session.mjs';
import { icns, ico } from '../icon/containers.mjs';
import { root } from '../paths.mjs';
import { run } from './run.mjs';
import { fail } from './say.mjs';

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const session = await openSession(['build', 'assets']);
const { command, electron, appRoot } = session.stage;
const env = { ...process.env, CUEDESK_EXECUTABLE: electron };
const drawn = await run(command ?? electron, [join(appRoot, 'build/icon/render.mjs'), sizes.join(',')], {
  env,
  quiet: true,
  timeoutMs: 30_000,
});
session.close();
if (drawn.code !== 0) fail(`The icon could not be drawn: ${drawn.stderr}`);
const images = Object.entries(JSON.parse(drawn.stdout)).map(([size, data]) => ({ size: Number(size), png: Buffer.from(data, 'base64') }));
const assets = join(root, 'assets');
mkdirSync(join(assets, 'icons'), { recursive: true });
for (const { size, png } of images) if (size < 1024) writeFileSync(join(assets, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(assets, 'icon.png'), images.find(({ size }) => size === 512).png);
writeFileSync(join(assets, 'icon.ico'), ico(images.filter(({ size }) => size <= 256)));
writeFileSync(join(assets, 'icon.icns'), icns(images));
process.exit(0);
