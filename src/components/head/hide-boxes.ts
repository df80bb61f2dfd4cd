/** The most letters asked about: few are of one width by chance. */
const ENOUGH = 5;

/** Letters of a script by which boxes are told: no marks, nor letters that hold one, for a mark that stands alone is drawn with a circle. */
export function lettersOf(lang: string, text: string): string {
  const { script } = new Intl.Locale(lang).maximize();
  const found = new Set(text.match(new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'gu')));
  const plain = [...found].filter((letter) => letter.normalize('NFKD') === letter);
  return plain.length < 3 ? '' : plain.slice(0, ENOUGH).join('');
}

/**
 * Shows nothing of a page while its letters would be boxes, all of one width: where the system has none for them, boxes
 * can be read by nobody, and are wider or narrower than what comes, so that the page moves when it does. A system with
 * such letters shows them at once. Without script, and after three seconds, boxes stand.
 * It runs in the head, before anything is painted; it stands alone and is short, for its source is sent as it is.
 */
export function hideBoxes(doc: Document): void {
  const text = doc.currentScript?.dataset['letters'];
  const root = doc.documentElement;
  const pen = doc.createElement('canvas').getContext('2d');
  const show = () => root.removeAttribute('style');
  if (!text || !pen || new Set([...text].map((letter) => pen.measureText(letter).width)).size > 1) return;
  root.style.visibility = 'hidden';
  setTimeout(show, 3000);
  // Called first when all style sheets are there, and with them the families: the page's own, and stand-ins not all of which load.
  requestAnimationFrame(() => {
    const [family] = getComputedStyle(root).fontFamily.split(',');
    doc.fonts.load(`1em ${family}`, text).then(show, show);
  });
}
