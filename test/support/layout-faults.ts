/**
 * What is wrong with the page as it is laid out now: a page that scrolls sideways, text that leaves the window or
 * is cut off by its box, a Lao or Khmer syllable torn over two lines, a line of Lao or Khmer that ends elsewhere
 * than at a mark. Each with the text it is about. Runs in the page and stands by itself.
 */
export async function findLayoutFaults(): Promise<string[]> {
  await document.fonts.ready;
  // A map that was made wider shows itself anew with the next frame, before anybody sees it.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  /** Strips that scroll by themselves, and what only those who listen meet. */
  const STRIPS = '.table-scroll, .menu, .languages';
  const OUT_OF_SIGHT = '.skip-link, script';
  const isHidden = (element: Element): boolean => {
    if (element.closest(OUT_OF_SIGHT) || !element.checkVisibility({ opacityProperty: true })) return true;
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { clipPath, display } = getComputedStyle(box);
      // Of text in a drawing `checkVisibility` does not know that a group around it is not displayed.
      if (clipPath === 'inset(50%)' || display === 'none') return true;
    }
    return false;
  };
  /** What an eye takes for one letter: a consonant with all that stands around, above and below it. */
  const CLUSTERS =
    /[\u0EC0-\u0EC4]?[\u0E81-\u0EAE\u0EDC-\u0EDF][\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE]*[\u0EB0\u0EB2\u0EB3\u0EBD]?|[\u1780-\u17B3](?:\u17D2[\u1780-\u17B3]|[\u17B4-\u17D1\u17D3\u17DD])+/g;
  const faults: string[] = [];
  const shown = (text: string | null) => (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`page scrolls sideways by ${scrollWidth - clientWidth} px`);

  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const clipped = new Set<Element>();
  const hidden = new Map<Element, boolean>();
  const isWithoutSpaces = (char: string | undefined) => /[\u0E80-\u0EFF\u1780-\u17FF]/.test(char ?? '');
  const isBelow = (lower: DOMRect, upper: DOMRect) => lower.top > upper.top + upper.height / 2;
  const rectsOf = (node: Text, from: number, to: number): DOMRect[] => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  const blockOf = (element: Element): Element => {
    let block = element;
    const isInline = (box: Element) => getComputedStyle(box).display.startsWith('inline');
    // A text of a drawing stands by itself, though Firefox calls it inline.
    while (block.parentElement && block.localName !== 'text' && isInline(block)) block = block.parentElement;
    return block;
  };
  /** Whether a line may end between two texts that follow one another. */
  const isMarked = (before: Text, after: Text): boolean => {
    if (blockOf(before.parentElement as Element) !== blockOf(after.parentElement as Element)) return true;
    range.setStartAfter(before);
    range.setEndBefore(after);
    const between = range.cloneContents();
    return /[\s\u200B]/.test(between.textContent ?? '') || between.querySelector('wbr,br,img,svg') !== null;
  };
  let last: { node: Text; rect: DOMRect } | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement as Element;
    if (!hidden.has(parent)) hidden.set(parent, isHidden(parent));
    if (node.data === '' || hidden.get(parent)) continue;
    const rects = rectsOf(node, 0, node.length);
    const [first] = rects;
    if (first === undefined) continue;
    if (last && isWithoutSpaces(last.node.data.at(-1)) && isWithoutSpaces(node.data[0]))
      if (isBelow(first, last.rect) && !isMarked(last.node, node))
        faults.push(`line ends inside a word: ${shown(last.node.data)}|${shown(node.data)}`);
    last = { node, rect: rects.at(-1) ?? first };
    if (node.data.trim() === '') continue;
    // A panel of a walk is a window of its own, beside the others.
    const { left: from, right: to } = parent.closest('panel-walk li')?.getBoundingClientRect() ?? {
      left: 0,
      right: clientWidth,
    };
    const out = rects.some(({ left, right }) => right > to + 1 || left < from - 1);
    if (out && !parent.closest(STRIPS)) faults.push(`text leaves the window: ${shown(node.data)}`);
    let before: DOMRect | undefined;
    for (const { 0: cluster, index } of rects.length > 1 ? node.data.matchAll(CLUSTERS) : []) {
      const pieces = rectsOf(node, index, index + cluster.length);
      const [start, end] = [pieces[0], pieces.at(-1)];
      if (start === undefined || end === undefined) continue;
      if (isBelow(end, start)) faults.push(`syllable torn over two lines: ${cluster} in ${shown(node.data)}`);
      if (before && isBelow(start, before) && isWithoutSpaces(node.data[index - 1]))
        faults.push(`line ends inside a word: before ${cluster} in ${shown(node.data)}`);
      before = end;
    }
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      if (clipped.has(box)) break;
      const { overflowX, overflowY } = getComputedStyle(box);
      const cutsX = /hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1;
      const cutsY = /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1;
      if (cutsX || cutsY) clipped.add(box);
    }
  }
  for (const words of document.querySelectorAll('.ws')) {
    if (!getComputedStyle(words).whiteSpace.includes('nowrap') || isHidden(words)) continue;
    const [first, ...others] = words.getClientRects();
    if (first && others.some((box) => isBelow(box, first)))
      faults.push(`two lines where one is wanted: ${shown(words.textContent)}`);
  }
  for (const box of clipped)
    faults.push(
      `text cut off by its box: <${box.localName} class="${box.className}"> ${shown(box.textContent)}`,
    );
  return [...new Set(faults)];
}
