import { type Desk, Refused } from './ask-desk.ts';
import { element } from './dom.ts';
import type { PageFacts } from './html.ts';

const WIDTHS = { phone: 390, desktop: 1280 } as const;
type Width = keyof typeof WIDTHS;

/** The page of a record as visitors get it, at the width of a phone or a desktop, in each language. */
export class PreviewView {
  readonly #place: HTMLElement;
  readonly #desk: Desk;
  readonly #facts: PageFacts;
  #record: string | undefined;
  #lang = 'vi';
  #width: Width = 'phone';
  #isOpen = false;

  constructor(place: HTMLElement, desk: Desk, facts: PageFacts) {
    this.#place = place;
    this.#desk = desk;
    this.#facts = facts;
    place.append(element('p', { class: 'none' }, 'Bấm “Xem trang” ở một bản ghi: trang của nó hiện ở đây.'));
    addEventListener('resize', () => this.#fit());
  }

  /** @param record as `places/bai-bien`. */
  async show(record: string, lang: string): Promise<void> {
    this.#record = record;
    this.#lang = lang;
    if (!this.#isOpen) {
      this.#place.replaceChildren(
        element('p', { role: 'status' }, 'Đang mở trang nháp, lần đầu mất chừng nửa phút…'),
      );
      try {
        await this.#desk.post('/api/preview');
        this.#isOpen = true;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.#place.replaceChildren(element('pre', { class: 'fault', role: 'alert' }, error.message));
        return;
      }
    }
    this.#draw();
  }

  #draw(): void {
    const address = `${this.#facts.previewOrigin}/${this.#lang}/${this.#record}/`;
    const choice = (pressed: boolean, label: string, choose: () => void, lang?: string) =>
      element(
        'button',
        {
          type: 'button',
          'aria-pressed': pressed ? 'true' : 'false',
          lang,
          onclick: () => {
            choose();
            this.#draw();
          },
        },
        label,
      );
    const frame = element('iframe', {
      src: address,
      title: `Trang ${this.#record}`,
      // Without an origin of its own, nothing in the page can call the desk.
      sandbox: 'allow-scripts',
    });
    this.#place.replaceChildren(
      element(
        'div',
        { class: 'choices' },
        element(
          'div',
          { role: 'group', 'aria-label': 'Ngôn ngữ của trang' },
          ...this.#facts.languages.map(({ tag, name }) =>
            choice(tag === this.#lang, name, () => {
              this.#lang = tag;
            }),
          ),
        ),
        element(
          'div',
          { role: 'group', 'aria-label': 'Bề rộng' },
          choice(this.#width === 'phone', 'Điện thoại', () => {
            this.#width = 'phone';
          }),
          choice(this.#width === 'desktop', 'Máy tính', () => {
            this.#width = 'desktop';
          }),
        ),
        element('a', { href: address, target: '_blank', rel: 'noopener' }, 'Mở riêng'),
      ),
      element('div', { class: `screen ${this.#width}` }, frame),
    );
    this.#fit();
  }

  /** A page is as wide as its device, and shown smaller where the desk has less room. */
  #fit(): void {
    const screen = this.#place.querySelector<HTMLElement>('.screen');
    const frame = screen?.querySelector('iframe');
    if (!screen || !frame) return;
    const width = WIDTHS[this.#width];
    const scale = Math.min(1, screen.clientWidth / width);
    frame.style.setProperty('inline-size', `${width}px`);
    frame.style.setProperty('block-size', `${screen.clientHeight / scale}px`);
    frame.style.setProperty('transform', `scale(${scale})`);
  }
}
