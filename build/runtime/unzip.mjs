import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/**
 * Unpacks the entries that `place(name)` gives a relative path for (null leaves one out).
 * Reads plain zip only: no zip64, no encryption. Refuses a path that leaves `target`.
 */
export async function unzip(archive, target, place) {
  const file = await open(archive, 'r');
  try {
    for (const entry of await readDirectory(file)) {
      const relative = entry.name.endsWith('/') ? null : place(entry.name);
      if (relative === null) continue;
      const path = safeJoin(target, relative);
      await mkdir(dirname(path), { recursive: true });
      await extract(file, archive, entry, path);
    }
  } finally {
    await file.close();
  }
}

function safeJoin(target, relative) {
  const clean = normalize(relative);
  if (clean.startsWith('..') || clean.startsWith(sep)) throw new Error(`The archive holds a path that leaves its folder: ${relative}`);
  return join(target, clean);
}

async function bytes(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function readDirectory(file) {
  const { size } = await file.stat();
  const tailLength = Math.min(size, 65_557);
  const tail = await bytes(file, size - tailLength, tailLength);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('Not a zip file, or one that was cut short');
  const directory = await bytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function extract(file, archive, entry, path) {
  const header = await bytes(file, entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_ENTRY) throw new Error(`Damaged zip entry: ${entry.name}`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if ((entry.mode & 0o170000) === 0o120000) {
    await symlink((await bytes(file, start, entry.packedSize)).toString(), path);
    return;
  }
  const output = createWriteStream(path, { mode: (entry.mode & 0o777) | 0o444 });
  if (entry.packedSize === 0) return pipeline([], output);
  const input = createReadStream(archive, { start, end: start + entry.packedSize - 1 });
  if (entry.method === 0) await pipeline(input, output);
  else if (entry.method === 8) await pipeline(input, createInflateRaw(), output);
  else throw new Error(`Unknown zip method ${entry.method}: ${entry.name}`);
}
