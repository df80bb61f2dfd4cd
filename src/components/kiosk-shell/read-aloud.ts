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

/** Mandarin is `zh` in pages and `cmn` in espeak-ng; Cantonese and Hakka, `yue` and `hak`, are none of it. */
function languageOf(tag: string): string {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/, 1);
  return primary === 'cmn' ? 'zh' : primary;
}

/**
 * Whether a voice reads what it says it speaks. Those of espeak-ng, which Debian has, say "Chinese letter" for every
 * kanji, and read Chinese characters right in one of two Mandarin voices only: the other takes pinyin for English
 * (seen in the phonemes of 1.51).
 */
function reads({ name, lang }: SpeechSynthesisVoice): boolean {
  if (!/espeak/i.test(name)) return true;
  const language = languageOf(lang);
  return language !== 'ja' && (language !== 'zh' || /pinyin/i.test(lang));
}

/** The plain voice of a language comes before those of its regions, and its disguises ("+Demonic") come last. */
const oddness = ({ name, lang }: SpeechSynthesisVoice, wanted: string): number =>
  (name.includes('+') ? 100 : 0) + (lang.toLowerCase() === wanted.toLowerCase() ? 0 : lang.length);

/** A voice of this machine: one that asks a server would fall silent without it. `vi` is read by `vi-VN`. */
export function voiceFor(
  lang: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  return voices
    .filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang) && reads(voice))
    .toSorted((a, b) => oddness(a, lang) - oddness(b, lang))[0];
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
