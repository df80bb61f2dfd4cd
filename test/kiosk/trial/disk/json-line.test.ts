import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInGuest } from '../../../../src/kiosk/trial/disk/guest.ts';
import { JsonLine } from '../../../../src/kiosk/trial/disk/json-line.ts';

interface Question {
  execute: string;
  arguments: Record<string, unknown>;
  id: number;
}

let dir = '';
let server: Server;
let answer: (question: Question, socket: Socket) => void;
const heard: Question[] = [];

const path = () => join(dir, 'socket');
const say = (socket: Socket, message: unknown) => socket.write(`${JSON.stringify(message)}\r\n`);

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'json-line-'));
  heard.length = 0;
  server = createServer((socket) => {
    let rest = '';
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      const lines = `${rest}${part.toString('latin1').replaceAll('\xff', '')}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const question = JSON.parse(line) as Question;
        heard.push(question);
        answer(question, socket);
      }
    });
  });
  await new Promise<void>((done) => void server.listen(path(), done));
});

afterEach(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a line to QEMU', () => {
  it('gives each question its own answer, whatever comes between', async () => {
    const waiting: Question[] = [];
    answer = (question, socket) => {
      waiting.push(question);
      if (waiting.length < 2) return;
      say(socket, { event: 'RESET', data: { guest: true } });
      for (const { id, execute } of waiting.reverse()) say(socket, { return: `${execute} done`, id });
    };
    const line = await JsonLine.connect(path());
    expect(await Promise.all([line.ask('first'), line.ask('second', { a: 1 })])).toEqual([
      'first done',
      'second done',
    ]);
    expect(line.events).toEqual([{ event: 'RESET', data: { guest: true } }]);
    expect(heard[1]).toMatchObject({ execute: 'second', arguments: { a: 1 } });
    line.close();
  });

  it('reads an answer that comes in pieces, in the middle of a letter too', async () => {
    answer = ({ id }, socket) => {
      const bytes = Buffer.from(`${JSON.stringify({ return: 'cửa khẩu', id })}\n`);
      const middle = bytes.indexOf(Buffer.from('ử')) + 1;
      socket.write(bytes.subarray(0, middle));
      setTimeout(() => socket.write(bytes.subarray(middle)), 30);
    };
    const line = await JsonLine.connect(path());
    expect(await line.ask('name')).toBe('cửa khẩu');
    line.close();
  });

  it('fails with the words of a refusal, of a silence, and of an end', async () => {
    answer = ({ id, execute }, socket) => {
      if (execute === 'refused') say(socket, { error: { class: 'GenericError', desc: 'no such bus' }, id });
      if (execute === 'ended') socket.destroy();
    };
    const line = await JsonLine.connect(path());
    await expect(line.ask('refused')).rejects.toThrow('no such bus');
    await expect(line.ask('silent', {}, 0.05)).rejects.toThrow('silent: no answer within 0.05 s.');
    await expect(line.ask('ended')).rejects.toThrow('has gone');
    await expect(line.ask('later')).rejects.toThrow('has gone');
    await expect(JsonLine.connect(join(dir, 'nobody'))).rejects.toThrow('ENOENT');
  });
});

describe('a line of shell in the machine', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it('ends with its status and with what it wrote, errors last', async () => {
    let looks = 0;
    answer = ({ execute, id }, socket) => {
      if (execute === 'guest-ping') {
        // What was meant for whoever asked before.
        socket.write('"half": 1}\xff\n');
        say(socket, { return: { pid: 1 }, id: 99 });
        say(socket, { return: {}, id });
      } else if (execute === 'guest-exec') say(socket, { return: { pid: 7 }, id });
      else if (++looks < 3) say(socket, { return: { exited: false }, id });
      else {
        const said = { 'out-data': base64('tệp\n'), 'err-data': base64('lỗi\n') };
        say(socket, { return: { exited: true, exitcode: 3, ...said }, id });
      }
    };
    const seconds = { answer: 5, end: 5 };
    expect(await runInGuest(path(), 'cat x', seconds)).toEqual({ status: 3, text: 'tệp\nlỗi' });
    expect(heard[1]?.arguments).toEqual({ path: '/bin/sh', arg: ['-c', 'cat x'], 'capture-output': true });
    expect(heard.at(-1)?.arguments).toEqual({ pid: 7 });
  });

  it('that does not end is left, and one that was killed has failed', async () => {
    answer = ({ execute, id }, socket) =>
      say(socket, { return: execute === 'guest-exec' ? { pid: 7 } : { exited: false }, id });
    expect(await runInGuest(path(), 'sleep 9', { answer: 5, end: 0.05 })).toEqual({
      status: -1,
      text: 'no end within 0.05 s',
    });
    answer = ({ execute, id }, socket) =>
      say(socket, { return: execute === 'guest-exec' ? { pid: 7 } : { exited: true, signal: 9 }, id });
    expect((await runInGuest(path(), 'x', { answer: 5, end: 5 })).status).toBe(-1);
  });

  it('fails while nobody answers there', async () => {
    answer = () => undefined;
    await expect(runInGuest(path(), 'true', { answer: 0.05, end: 5 })).rejects.toThrow('guest-ping');
  });
});
