import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { startHost } from '../simulate/host.ts';

/**
 * A static host as a program of its own, so that it can stand in another network: `<folder> <port> <file of its pace>`.
 * While that file holds a number, what is larger than a document comes at so many bytes a second.
 */
const [folder = '', port = '', paceFile = ''] = process.argv.slice(2);
const SMALL = 8192;
const BEATS = 4;

const host = await startHost(folder, Number(port));
host.trick = (_path, content, response) => {
  const pace = readPace();
  if (!pace || content.length <= SMALL) return undefined;
  drip(content, pace / BEATS, response);
  return true;
};
process.stdout.write(`ready ${new URL(host.url).port}\n`);

function readPace(): number {
  try {
    return Number(readFileSync(paceFile, 'utf8'));
  } catch {
    return 0;
  }
}

function drip(content: Buffer, bytes: number, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': content.length });
  let at = 0;
  const timer = setInterval(() => {
    const part = content.subarray(at, at + bytes);
    at += part.length;
    response.write(part);
    if (at < content.length) return;
    clearInterval(timer);
    response.end();
  }, 1000 / BEATS);
  response.on('close', () => clearInterval(timer));
}
