import { describe, expect, it } from 'vitest';
import { PHASES, type Progress } from '../../../src/kiosk/agent/progress.ts';
import { say, sayInAll } from '../../../src/kiosk/agent/screen/say.ts';
import { SCREEN_LANGUAGES, SCREEN_WORDS } from '../../../src/kiosk/agent/screen/words.ts';
import { REFUSALS, type RefusalCode } from '../../../src/kiosk/refusal.ts';

const stick = (phase: Progress['phase'], more: Partial<Progress> = {}): Progress => ({
  source: 'stick',
  phase,
  at: 1,
  ...more,
});

describe('what the screen says of an update', () => {
  it('tells how much has been downloaded, as readers write it', () => {
    const progress: Progress = { source: 'network', phase: 'downloading', percent: 40, at: 1 };
    expect(SCREEN_LANGUAGES.map((lang) => say(progress, lang).headline)).toEqual([
      'Đang tải nội dung 40%',
      'Downloading content 40%',
      'ກຳລັງດາວໂຫຼດເນື້ອຫາ 40%',
      'កំពុងទាញយកខ្លឹមសារ 40%',
      '正在下载内容 40%',
    ]);
  });

  it('waits for the network where there is none, and says why where something else is wrong', () => {
    const network = (code: RefusalCode) => say({ source: 'network', phase: 'refused', code, at: 1 }, 'en');
    expect(network('network').headline).toBe('Waiting for the network');
    expect(network('other-gate').detail).toBe(
      'This is the content of another border gate. The machine will try again. A USB stick with content may be plugged in, too.',
    );
  });

  it('keeps a stick in while it is read, and lets it go afterwards', () => {
    for (const lang of SCREEN_LANGUAGES) {
      const { keepStick, pullStick } = SCREEN_WORDS[lang];
      for (const phase of ['looking', 'downloading', 'checking'] as const)
        expect(say(stick(phase), lang).detail).toBe(keepStick);
      for (const phase of ['done', 'refused', 'failed'] as const)
        expect(say(stick(phase), lang).detail).toContain(pullStick);
    }
  });

  it('says of which day the content is once a stick has been read', () => {
    expect(SCREEN_LANGUAGES.map((lang) => say(stick('done'), lang, '2026-11-20').detail)).toEqual([
      expect.stringMatching(/^Nội dung ngày 20 tháng 11,? 2026\. Có thể rút USB\.$/),
      expect.stringContaining('Content of November 20, 2026.'),
      expect.stringContaining('20 ພະຈິກ 2026'),
      expect.stringContaining('20 វិច្ឆិកា 2026'),
      '内容日期：2026年11月20日。可以拔出U盘。',
    ]);
    expect(say(stick('done'), 'vi').detail).toBe('Có thể rút USB.');
  });

  it('has a sentence for every refusal in every language, and nothing left to fill in', () => {
    for (const code of Object.keys(REFUSALS) as RefusalCode[])
      for (const { headline, detail } of Object.values(sayInAll(stick('refused', { code })))) {
        expect(detail.length).toBeGreaterThan(10);
        expect(headline + detail).not.toMatch(/[{}]|undefined/);
      }
    for (const source of ['network', 'stick'] as const)
      for (const phase of PHASES)
        for (const { headline, detail } of Object.values(sayInAll({ source, phase, at: 1 }, 'no day')))
          expect(headline + detail).not.toMatch(/[{}]|undefined/);
  });

  it('is written in the script of its language', () => {
    const SCRIPTS = { lo: /\p{Script=Lao}/u, km: /\p{Script=Khmer}/u, zh: /\p{Script=Han}/u };
    for (const [lang, script] of Object.entries(SCRIPTS) as [keyof typeof SCRIPTS, RegExp][]) {
      const { reasons, ...words } = SCREEN_WORDS[lang];
      for (const text of [...Object.values(words), ...Object.values(reasons)]) {
        expect(text).toMatch(script);
        expect(text.replace(/USB|U盘|\{\w+\}/g, '')).not.toMatch(/\p{Script=Latin}/u);
      }
    }
  });
});
