/** A passage of the page and the language it is written in. */
export interface Passage {
  element: Element;
  text: string;
  lang: string;
}

const PASSAGES = 'h1, .lede, .body :is(h2, h3, p, li)';
const READING = 'kiosk-reading';

/** Title, summary and body of the page, in order; what stands within another passage is read once. */
export function passagesOf(page: ParentNode): Passage[] {
  return [...page.querySelectorAll(PASSAGES)].flatMap((element) => {
    // Word-break marks are for the eye.
    const text = (element.textContent ?? '')
      .replace(/\u200B/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
    const isWithin = element.parentElement?.closest(PASSAGES);
    return text && !isWithin ? [{ element, text, lang }] : [];
  });
}

/** A voice of this machine: one that asks a server would fall silent without it. `zh` is read by `zh-CN`. */
export function voiceFor(
  lang: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/, 1)[0];
  return voices.find((voice) => voice.localService && primary(voice.lang) === primary(lang));
}

/** Reads one passage after the other and marks the one being read, until the end or until stopped. */
export class Reading {
  readonly #passages: Passage[];
  readonly #onEnd: () => void;
  #marked: Element | undefined;
  #isOver = false;

  constructor(passages: Passage[], onEnd: () => void) {
    this.#passages = passages;
    this.#onEnd = onEnd;
  }

  next(): void {
    this.#marked?.classList.remove(READING);
    if (this.#isOver) return;
    const voices = speechSynthesis.getVoices();
    // A quotation in a language that nobody here speaks is passed over.
    let [passage, voice] = this.#take(voices);
    while (passage && !voice) [passage, voice] = this.#take(voices);
    if (!passage) {
      this.#end();
      return;
    }
    const { element, text, lang } = passage;
    this.#marked = element;
    element.classList.add(READING);
    element.scrollIntoView({ block: 'nearest' });
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang, onend: () => this.next(), onerror: () => this.stop() });
    speechSynthesis.speak(utterance);
  }

  #take(voices: readonly SpeechSynthesisVoice[]) {
    const passage = this.#passages.shift();
    return [passage, passage && voiceFor(passage.lang, voices)] as const;
  }

  stop(): void {
    if (this.#isOver) return;
    this.#end();
    speechSynthesis.cancel();
  }

  #end(): void {
    this.#isOver = true;
    this.#marked?.classList.remove(READING);
    this.#onEnd();
  }
}
