import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSample, type Sample } from './sample.ts';

const FILM = '/lo/publications/song-ma-tu-nui-ra-bien/';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample?.close());

it('a film is fetched when it is played, from the moment that was chosen, with the reader’s captions broken into words', async () => {
  const visitor = await sample.visitor();
  const page = await visitor.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:mp4|webm|vtt)$/.test(request.url())) asked.push(request.url());
  });
  await page.goto(FILM);
  // Captions may come before the film, which is what weighs.
  expect(asked.filter((address) => !address.endsWith('.vtt'))).toEqual([]);
  await page.locator('.transcript summary').click();
  await page.evaluate(() => {
    (document.querySelector('video') as HTMLVideoElement).muted = true;
  });
  await page.locator('.transcript a').nth(2).click();
  const seen = () =>
    page.evaluate(() => {
      const video = document.querySelector('video') as HTMLVideoElement;
      const shown = [...video.textTracks].filter(({ mode }) => mode === 'showing');
      return {
        plays: !video.paused && video.currentTime > 8.8 && video.videoWidth > 0,
        languages: shown.map(({ language }) => language),
        text: (shown[0]?.activeCues?.[0] as VTTCue | undefined)?.text,
      };
    });
  await expect.poll(seen, { timeout: 10_000 }).toMatchObject({
    plays: true,
    languages: ['lo'],
    text: expect.stringMatching(/^ຜ່ານ\u200b/),
  });
  expect(page.url()).toContain(FILM);
  expect(complaints).toEqual([]);
  await visitor.close();
});
