import { describe, expect, it } from 'vitest';
import { createReporter } from '../../src/desk/terminal-reporter.ts';

function listen(interactive: boolean) {
  let printed = '';
  let now = 0;
  const out = { write: (text: string) => Boolean((printed += text)) };
  const reporter = createReporter({ out, error: out, interactive, clock: () => now });
  return { reporter, printed: () => printed, pass: (ms: number) => void (now += ms) };
}

describe('a step', () => {
  it('is one plain line where nobody watches', async () => {
    const { reporter, printed, pass } = listen(false);
    await reporter.step(
      'Trang',
      (progress) => {
        for (let page = 1; page <= 1200; page++) progress(page, 1200);
        pass(2450);
        return 1200;
      },
      (pages) => `${pages} trang`,
    );
    expect(printed()).toBe('✓ Trang: 1200 trang (2,5 giây)\n');
    expect(reporter.steps).toEqual([{ title: 'Trang', seconds: 2.45 }]);
  });

  it('shows a watcher how far it is, not more often than the eye follows, and its end always', async () => {
    const { reporter, printed, pass } = listen(true);
    await reporter.step('Trang', (progress) => {
      for (let page = 1; page <= 1200; page++) {
        progress(page, 1200);
        pass(1);
      }
    });
    const shown = printed().match(/Trang: [\d./]+/g) ?? [];
    expect(shown.length).toBeLessThan(20);
    expect(shown.at(-1)).toBe('Trang: 1.200/1.200');
  });

  it('that fails passes its error on and is no step that was done', async () => {
    const { reporter, printed } = listen(true);
    await expect(reporter.step('Ảnh', () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
    expect(printed()).toContain('✗ Ảnh');
    expect(reporter.steps).toEqual([]);
  });
});
