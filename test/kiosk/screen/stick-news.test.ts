import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uptime } from '../../../src/kiosk/agent/clock.ts';
import { writeProgress } from '../../../src/kiosk/agent/progress.ts';
import { readStickNews } from '../../../src/kiosk/agent/screen/stick-news.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { kioskFolder } from '../kiosk-folder.ts';

describe('news of a stick', () => {
  it('is told while it is read, and its end for a minute', () => {
    const run = temporaryFolder();
    expect(readStickNews(run, undefined)).toBeNull();
    writeProgress(run, { source: 'stick', phase: 'downloading', percent: 5 });
    expect(readStickNews(run, undefined)).toMatchObject({ isReading: true });
    expect(readStickNews(run, undefined, uptime() + 800)).toMatchObject({ isReading: true });
    expect(readStickNews(run, undefined, uptime() + 1000)).toBeNull();
    writeProgress(run, { source: 'stick', phase: 'refused', code: 'older' });
    expect(readStickNews(run, undefined, uptime() + 50)).toMatchObject({
      isReading: false,
      says: { vi: { headline: 'Không nhận nội dung trong USB' } },
    });
    expect(readStickNews(run, undefined, uptime() + 70)).toBeNull();
  });

  it('is silent about the network, and about a time that has not come', () => {
    const run = temporaryFolder();
    writeProgress(run, { source: 'network', phase: 'downloading', percent: 5 });
    expect(readStickNews(run, undefined)).toBeNull();
    writeProgress(run, { source: 'stick', phase: 'done' });
    expect(readStickNews(run, undefined, uptime() - 100)).toBeNull();
  });

  it('comes to an open page by itself, once a change', async () => {
    const kiosk = kioskFolder();
    kiosk.pack();
    await kiosk.update();
    const { url, close } = await kiosk.serve();
    const run = join(kiosk.dir, 'run');
    const response = await fetch(`${url}/_kiosk/stick`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    let text = '';
    const reading = (async () => {
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>)
        text += new TextDecoder().decode(piece);
    })().catch(() => undefined);
    const events = () =>
      [...text.matchAll(/^data: (.*)$/gm)].map(
        ([, json]) => JSON.parse(json as string)?.says.en.headline as string,
      );
    writeProgress(run, { source: 'stick', phase: 'downloading', percent: 5 });
    await expect.poll(events, { timeout: 5000 }).toEqual(['Reading the USB stick 5%']);
    writeProgress(run, { source: 'stick', phase: 'done', release: '1-1' });
    await expect
      .poll(events, { timeout: 5000 })
      .toEqual(['Reading the USB stick 5%', 'The USB stick has been read']);
    expect(text).toContain('Content of November 20, 2026.');
    await close();
    await reading;
  });

  it('and what an update is about stand in an answer for other pages', async () => {
    const kiosk = kioskFolder();
    const { url } = await kiosk.serve();
    const status = async () => (await fetch(`${url}/_kiosk/status`)).json();
    expect(await status()).toEqual({ progress: null, age: null, release: null, created: null });
    writeProgress(join(kiosk.dir, 'run'), { source: 'network', phase: 'refused', code: 'network' });
    kiosk.pack();
    await kiosk.update();
    await expect.poll(status).toMatchObject({
      progress: { source: 'network', phase: 'refused', code: 'network' },
      release: '1-1',
      created: '2026-11-20',
    });
  });
});
