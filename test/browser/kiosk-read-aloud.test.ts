import { describe, expect, it } from 'vitest';
import { agent, context, page, pass, useShell, warning } from './shell-in-browser.ts';

useShell();

describe('reading aloud', () => {
  /** A speaking service with the given voices, which says nothing and tells what it was given. */
  const open = async (voices: string[]) => {
    await context.addInitScript((voices) => {
      const said: string[] = [];
      const synthesis = Object.assign(new EventTarget(), {
        said,
        speaking: false,
        getVoices: () => voices.map((lang) => ({ lang, name: lang, localService: !lang.startsWith('x-') })),
        speak({ text, lang, onend }: SpeechSynthesisUtterance) {
          said.push(`${lang} ${text}`);
          synthesis.speaking = true;
          Object.assign(globalThis, { finish: onend });
        },
        cancel() {
          synthesis.speaking = false;
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, {
        SpeechSynthesisUtterance: class {
          text: string;
          lang = '';
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    }, voices);
    await page.goto('/lo/a/');
  };
  const button = () => page.locator('.kiosk-listen-start');
  const said = () => page.evaluate(() => (speechSynthesis as unknown as { said: string[] }).said);
  const reading = () => page.locator('.kiosk-reading').allTextContents();
  const finish = () => page.evaluate(() => (globalThis as unknown as { finish(): void }).finish());

  it('is offered only where this machine has a voice for the page’s language', async () => {
    await open(['vi-VN', 'x-lo']);
    expect(await button().isVisible()).toBe(false);
  });

  it('reads title, summary and body once each, marks the passage, and passes over what no voice speaks', async () => {
    await open(['lo-LA']);
    await button().tap();
    expect(await reading()).toEqual(['ຊື່']);
    for (let passage = 0; passage < 3; passage++) await finish();
    expect(await said()).toEqual(['lo ຊື່', 'lo ສະຫຼຸບ', 'lo ໜຶ່ງ', 'lo ສອງ']);
    expect(await reading()).toEqual(['ສອງ']);
    await finish();
    expect(await reading()).toEqual([]);
    expect(await button().isVisible()).toBe(true);
    await expect.poll(() => agent.counts()).toMatch(/,listen,/);
  });

  it('holds the timer, and stops when asked', async () => {
    await open(['lo']);
    await button().tap();
    for (let minute = 0; minute < 5; minute++) await pass(60);
    expect(await warning().isVisible()).toBe(false);
    await page.locator('.kiosk-listen-stop').tap();
    expect(await reading()).toEqual([]);
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
    await finish();
    expect((await said()).length).toBe(1);
  });
});
