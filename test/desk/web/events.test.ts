import { expect, it } from 'vitest';
import { Events } from '../../../src/desk/web/events.ts';

const linesOf = (body: unknown) => (body as AsyncIterable<string>)[Symbol.asyncIterator]();

it('tells every window what it is told first, then what happens, until it is gone', async () => {
  const events = new Events<string>();
  const [one, two] = [new AbortController(), new AbortController()];
  const first = linesOf(events.stream(one.signal, ['a', 'b']).body);
  const second = linesOf(events.stream(two.signal, []).body);
  expect((await first.next()).value).toBe('"a"\n"b"\n');
  const waiting = [first.next(), second.next()];
  events.tell('c');
  expect((await Promise.all(waiting)).map(({ value }) => value)).toEqual(['"c"\n', '"c"\n']);
  one.abort();
  expect((await first.next()).done).toBe(true);
  const next = second.next();
  events.tell('d\n');
  expect((await next).value).toBe('"d\\n"\n');
  two.abort();
  expect((await second.next()).done).toBe(true);
});
