import { SaxesParser, type SaxesTagNS } from 'saxes';
import { refusalOf, UNSEEN_ELEMENTS } from './allowed.ts';
import { explainXml } from './explain-xml.ts';

/** One mistake in a drawing; both texts are Vietnamese. */
export interface Fault {
  /** 1-based, in the drawing's own text. */
  line: number;
  message: string;
  fix: string;
}

export interface SvgAttribute {
  name: string;
  value: string;
  line: number;
}

/** An element of SVG as it was written. Names are without prefix; what belongs to another namespace is left out. */
export interface SvgElement {
  name: string;
  line: number;
  attributes: SvgAttribute[];
  children: SvgElement[];
  /** The text of `<style>`; '' for all others, whose text is not drawn. */
  text: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** Elements of these a browser runs or shows wherever they stand; those of editors' namespaces it ignores. */
const LIVE = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML']);

/** Deeper than any program groups, and far from where walking a tree ends the program. */
const DEEPEST = 100;

/** A document type that only names SVG, as CorelDRAW writes it. With declarations of its own it could hide anything. */
const PLAIN_DOCTYPE =
  /^\s*svg\s*(?:PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w .]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w./-]+"\s*)?$/;

class Malformed extends Error {}

/**
 * Reads XML into the elements of SVG. Nothing is fetched, no entity but XML's own five is known.
 * @returns no root when the text is no well-formed SVG; the faults say why.
 */
export function parseSvg(text: string): { root?: SvgElement; faults: Fault[] } {
  const faults: Fault[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stop = (message: string, fix: string): never => {
    faults.push({ line: parser.line, message, fix });
    throw new Malformed(message);
  };
  const open: SvgElement[] = [];
  /** How many elements are open inside one that is left out. */
  let unseen = 0;
  let root: SvgElement | undefined;
  let lines = new Map<string, number>();
  let own: string = SVG;

  parser.on('error', ({ message }) => stop(...explainXml(message)));
  parser.on('doctype', (doctype) => {
    if (!PLAIN_DOCTYPE.test(doctype))
      stop(
        'Tệp SVG có khai báo <!DOCTYPE …> riêng, có thể giấu mã lệnh trong các “entity”.',
        'Xóa cả khai báo <!DOCTYPE …>; ở Illustrator bỏ chọn “Preserve Illustrator Editing Capabilities” khi xuất.',
      );
  });
  parser.on('processinginstruction', ({ target }) => {
    if (unseen === 0 && /^xml-/i.test(target))
      stop(`Tệp SVG có chỉ dẫn <?${target} …?>.`, 'Xóa dòng đó, hoặc xuất lại tệp SVG chỉ gồm hình vẽ.');
  });
  parser.on('attribute', ({ name }) => lines.set(name, parser.line));
  parser.on('opentag', (tag) => {
    if (!root && open.length === 0) own = tag.uri || own;
    const element = createElement(tag, parser.line, lines);
    lines = new Map();
    if (open.length + unseen > DEEPEST)
      stop(`Các hình lồng nhau hơn ${DEEPEST} tầng.`, 'Bỏ nhóm (Ungroup) bớt rồi xuất lại.');
    if (unseen > 0) {
      if (LIVE.has(tag.uri) || tag.local === 'script') faults.push(foreign(tag, parser.line));
      unseen++;
      return;
    }
    // A drawing copied out of a page has no namespace at all.
    const drawn = tag.uri === SVG || (tag.uri === '' && !tag.prefix);
    if (!root) {
      if (!drawn || tag.local !== 'svg')
        stop(`Tệp bắt đầu bằng thẻ <${tag.name}>, không phải <svg>.`, 'Xuất lại tệp ở dạng SVG.');
      root = element;
    } else if (!drawn || UNSEEN_ELEMENTS.has(tag.local)) {
      if (LIVE.has(tag.uri)) faults.push(foreign(tag, parser.line));
      unseen = 1;
      return;
    } else open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (unseen > 0) unseen--;
    else open.pop();
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (unseen === 0 && element?.name === 'style') element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { faults };
  }
  return { faults, ...(root && { root }) };
}

function createElement(tag: SaxesTagNS, line: number, lines: ReadonlyMap<string, number>): SvgElement {
  const attributes = Object.values(tag.attributes).flatMap(({ name, uri, local, prefix, value }) =>
    (uri === '' && prefix === '') || (uri === XLINK && local === 'href')
      ? [{ name: local, value, line: lines.get(name) ?? line }]
      : [],
  );
  return { name: tag.local, line, attributes, children: [], text: '' };
}

function foreign({ name, local }: SaxesTagNS, line: number): Fault {
  const [what, fix] = refusalOf(local === 'script' ? local : 'foreignObject');
  return { line, message: `Thẻ <${name}> ${what}.`, fix };
}
