import { constants, type FileHandle, open } from 'node:fs/promises';

/** Opens a file to read it. Rejects for a pipe or a device, which has no end to wait for, and for a folder. */
export async function openRegular(path: string): Promise<FileHandle> {
  // Opening a pipe waits for its writer, and nobody may come; Windows has no such flag, nor such files.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw Object.assign(new Error('Not a file'), { code: 'ENOTFILE' });
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
