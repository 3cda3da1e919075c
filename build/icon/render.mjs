// Runs inside Electron: draws assets/icon.svg at each size of the arguments and prints `{size: base64 png}`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const sizes = process.argv.at(-1).split(',').map(Number);
const svg = readFileSync(join(import.meta.dirname, '../../assets/icon.svg'), 'utf8');

const draw = `(async (svg, sizes) => {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  return Object.fromEntries(sizes.map((size) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const pen = canvas.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, size, size);
    return [size, canvas.toDataURL('image/png').split(',')[1]];
  }));
})`;

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<!doctype html>');
  const images = await window.webContents.executeJavaScript(`${draw}(${JSON.stringify(svg)}, ${JSON.stringify(sizes)})`);
  process.stdout.write(JSON.stringify(images), () => app.exit(0));
});
