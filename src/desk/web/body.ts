import type { IncomingMessage } from 'node:http';
import { TooLarge } from './route.ts';

/** All that a request sends. @param limit in bytes. @throws TooLarge as soon as it is known to be more. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

/** What a page sends, its letters composed as the reader of content composes them; undefined for what is no JSON. */
export function composedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8').normalize('NFC'));
  } catch {
    return undefined;
  }
}
