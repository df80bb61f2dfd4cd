import { randomBytes } from 'node:crypto';
import { compress } from '../../format/encoding.ts';
import type { Fault } from '../fault.ts';
import { fromHost } from '../fault.ts';
import type { Trick } from '../host.ts';

let packed: Buffer | undefined;
/** 200 MB of nothing, packed when it is first sent: every command about kiosks loads this file. */
const bomb = () => (packed ??= compress(Buffer.alloc(200 << 20)));

/** Without steps the kiosk asks for each content by its hash. */
const onObjects =
  (trick: Trick): Trick =>
  (path, content, response) => {
    if (path.startsWith('/steps/')) return notThere(response);
    return path.startsWith('/objects/') ? trick(path, content, response) : undefined;
  };

const notThere = (response: Parameters<Trick>[2]): true => {
  response.writeHead(404, { 'content-length': 0 });
  response.end();
  return true;
};

const on =
  (start: string, trick: Trick): Trick =>
  (path, content, response) =>
    path.startsWith(start) ? trick(path, content, response) : undefined;

/** Changes one byte in the middle. */
export function altered(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  copy[copy.length >> 1] = (copy[copy.length >> 1] as number) ^ 1;
  return copy;
}

const halved: Trick = (_, content, response) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, content.length >> 1), () => response.destroy());
  return true;
};

const endedEarly: Trick = (_, content, response) => {
  response.writeHead(200);
  response.end(content.subarray(0, content.length >> 1));
  return true;
};

const silent: Trick = (_, content, response) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, 1));
  return true;
};

const fault = (name: string, trick: Trick, refusals?: string[], ...more: string[]): Fault => ({
  name,
  async act(world, kiosk) {
    world.host.trick = trick;
    return fromHost(world, kiosk, ...more);
  },
  shows: refusals ? ['old'] : ['new'],
  ...(refusals && { refusals }),
});

/** What a line, a host or someone between can do. */
export const NETWORK_FAULTS: Fault[] = [
  fault('không có gì xảy ra', () => undefined),
  fault(
    'không có tệp bước (tải từng tệp)',
    onObjects(() => undefined),
  ),
  fault(
    'tệp bước bị sửa một bit',
    on('/steps/', (_, content) => altered(content)),
  ),
  fault('tệp bước cụt', on('/steps/', endedEarly)),
  fault('tệp bước là bom nén', on('/steps/', bomb)),
  fault('đứt giữa chừng', onObjects(halved), ['network']),
  fault('tệp cụt, kết thúc như thường', onObjects(endedEarly), ['hash']),
  fault('máy chủ im lặng giữa chừng', onObjects(silent), ['network'], '--idle', '200'),
  fault(
    'tệp dài vô tận',
    onObjects((_, content) => Buffer.concat([content, randomBytes(4 << 20)])),
    ['too-big'],
  ),
  fault(
    'một tệp bị sửa',
    onObjects((_, content) => altered(content)),
    ['hash'],
  ),
  fault(
    'máy chủ lỗi 500',
    (_, __, response) => {
      response.writeHead(500, { 'content-length': 0 });
      response.end();
      return true;
    },
    ['network'],
  ),
  fault(
    'danh sách tệp bị sửa',
    (path, content, response) =>
      path.startsWith('/steps/')
        ? notThere(response)
        : path.startsWith('/manifests/')
          ? altered(content)
          : undefined,
    ['hash', 'format'],
  ),
  fault(
    'danh sách tệp là bom nén 200 MB',
    (path, _, response) =>
      path.startsWith('/steps/') ? notThere(response) : path.startsWith('/manifests/') ? bomb() : undefined,
    ['too-big'],
  ),
  fault(
    'latest.json dài 1 MB',
    on('/latest', () => Buffer.alloc(1 << 20, 32)),
    ['too-big'],
  ),
  fault(
    'latest.json không phải JSON',
    on('/latest', () => Buffer.from('<html>')),
    ['format'],
  ),
];
