import { join } from 'node:path';
import { createFileDrop, type FileDrop } from './file-drop.ts';

/** Where logs of web servers wait until they were counted: they tell of visitors, and go at once. */
export const createLogDrop = (cacheDir: string): FileDrop =>
  createFileDrop({
    folder: join(cacheDir, 'desk', 'nhat-ky'),
    address: 'logs',
    most: 60,
    tooMany: 'Mỗi lần nhiều nhất 60 tệp nhật ký.',
    mostBytes: 500_000_000,
  });
