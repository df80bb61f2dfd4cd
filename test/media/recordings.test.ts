import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkRecording, isMp3, publishRecordings, RECORDING_LIMIT } from '../../src/media/recordings.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const FRAME = Buffer.from([0xff, 0xfb, 0x10, 0xc0]);

it.each([
  ['a frame', FRAME, true],
  ['a tag', Buffer.from('ID3\u0004'), true],
  ['a frame of layer II', Buffer.from([0xff, 0xfd, 0x10, 0xc0]), false],
  ['WAV', Buffer.from('RIFF'), false],
  ['nothing', Buffer.alloc(0), false],
])('an MP3 is told by its beginning: %s', (_, bytes, expected) => {
  expect(isMp3(bytes)).toBe(expected);
});

it('a recording is published under a name that changes with its content', async () => {
  const [from, to] = [temporaryFolder(), temporaryFolder()];
  const publish = async (bytes: Uint8Array) => {
    writeFileSync(join(from, 'a.mp3'), bytes);
    return await publishRecordings([{ file: join(from, 'a.mp3'), name: 'places-a-lo' }], to);
  };
  const [first] = await publish(FRAME);
  const [second] = await publish(Buffer.concat([FRAME, FRAME]));
  expect(first).not.toEqual(second);
  expect(readdirSync(to).sort()).toEqual([first, second].sort());
});

it('what is no MP3, too heavy or unreadable is told', async () => {
  const dir = temporaryFolder({ 'a.mp3': FRAME, 'wave.mp3': 'RIFF', 'empty.mp3': '' });
  writeFileSync(join(dir, 'heavy.mp3'), FRAME);
  truncateSync(join(dir, 'heavy.mp3'), RECORDING_LIMIT + 1);
  const told = async (name: string) => await checkRecording(join(dir, `${name}.mp3`));
  expect(await told('a')).toBeUndefined();
  expect(await told('heavy')).toBe('Tệp nặng 20 MB, quá nặng cho điện thoại.');
  expect(await told('wave')).toBe('Tệp này không phải MP3, chỉ mang đuôi .mp3.');
  expect(await told('empty')).toBe('Tệp này không phải MP3, chỉ mang đuôi .mp3.');
  const silent = 'Tệp MP3 không có tiếng: bị cắt dở, hoặc hỏng.';
  const tag = Buffer.from('ID3\u0004\0\0\0\0\u0002\0');
  const broken = async (...parts: Uint8Array[]) => {
    writeFileSync(join(dir, 'tagged.mp3'), Buffer.concat(parts));
    return await told('tagged');
  };
  // A tag of 256 bytes: whole, alone, broken off, with room behind it, with a second tag behind it.
  const content = Buffer.alloc(256, 1);
  expect(await broken(tag, content, FRAME)).toBeUndefined();
  expect(await broken(tag, content)).toBe(silent);
  expect(await broken(tag, FRAME, content.subarray(9))).toBe(silent);
  expect(await broken(tag, content, Buffer.alloc(2048), FRAME)).toBeUndefined();
  expect(await broken(tag, content, tag, content, FRAME)).toBeUndefined();
  expect(await told('nowhere')).toBe('Máy không cho đọc tệp này (ENOENT).');
});
