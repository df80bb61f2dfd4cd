import {
  CONDITIONS,
  ELEMENTS,
  GEOMETRY,
  isUnseenProperty,
  PRESENTATION,
  REFERRING,
  refusalOf,
  SHAPES,
  USUAL_VALUES,
} from './allowed.ts';
import type { Fault, SvgAttribute, SvgElement } from './parse.ts';
import { attribute, parseStyleAttribute, parseStyleElement, type StyleProperty } from './style.ts';
import { isGeometry, parsePresentation, parseReference, type SvgValue } from './values.ts';

/** An element made anew: every name and value in it is one of the allowed. */
export interface DrawingElement {
  name: string;
  line: number;
  /** Id in the words of the file. */
  id?: string;
  attributes: Map<string, SvgValue>;
  children: DrawingElement[];
}

const SIMPLE = 'Xuất lại tệp SVG chỉ gồm hình vẽ.';
const INSIDE = 'Chỉ dùng tham chiếu bên trong tệp, dạng #ten; ảnh hay hình ở nơi khác thì vẽ thẳng vào tệp.';

/** Makes a drawing anew from a list of allowed elements and attributes; what it cannot carry over is a fault. */
export function rebuild(root: SvgElement, faults: Fault[]): DrawingElement {
  const rules = styleElements(root).flatMap((element) => parseStyleElement(element, faults));
  const make = (element: SvgElement): DrawingElement => {
    const styled = [
      ...rules.filter(({ fits }) => fits(element)).flatMap(({ properties }) => properties),
      ...element.attributes
        .filter(({ name }) => name === 'style')
        .flatMap(({ value, line }) => parseStyleAttribute(value, line, faults)),
    ].sort((a, b) => a.weight - b.weight);
    const attributes = new Map<string, SvgValue>();
    for (const one of element.attributes) carryAttribute(element.name, one, attributes, faults);
    for (const one of styled) carryProperty(one, attributes, faults);
    const id = attribute(element, 'id').trim();
    const children = element.children.flatMap((child) => {
      if (child.name === 'style') return [];
      if (ELEMENTS.has(child.name)) return [make(child)];
      const [what, fix] = refusalOf(child.name);
      faults.push({ line: child.line, message: `Thẻ <${child.name}> ${what}.`, fix });
      return [];
    });
    return { name: element.name, line: element.line, attributes, children, ...(id && { id }) };
  };
  const drawing = make(root);
  if (faults.length === 0 && !hasShape(drawing))
    faults.push({
      line: 1,
      message: 'Tệp SVG không có hình nào.',
      fix: 'Vẽ hình rồi xuất lại, hoặc chọn đúng tệp.',
    });
  return drawing;
}

const styleElements = (element: SvgElement): SvgElement[] => [
  ...(element.name === 'style' ? [element] : []),
  ...element.children.flatMap(styleElements),
];

const hasShape = ({ name, children }: DrawingElement): boolean => SHAPES.has(name) || children.some(hasShape);

function carryAttribute(
  element: string,
  { name, value, line }: SvgAttribute,
  into: Map<string, SvgValue>,
  faults: Fault[],
): void {
  const say = (message: string, fix: string) => faults.push({ line, message, fix });
  if (/^on/i.test(name))
    return void say(`Thuộc tính ${name} của <${element}> chứa mã lệnh.`, `Xóa thuộc tính ${name}.`);
  if (name === 'href') {
    const reference = REFERRING.has(element) ? parseReference(value) : undefined;
    if (reference) into.set(name, reference);
    else say(`Thẻ <${element}> dẫn tới “${short(value)}” ở ngoài hình vẽ.`, INSIDE);
  } else if (CONDITIONS.has(name))
    say(`Thuộc tính ${name} của <${element}> chỉ cho hiện hình ở một số máy.`, SIMPLE);
  else if (GEOMETRY.has(name)) {
    if (isGeometry(value)) into.set(name, { text: value.trim().replace(/\s+/g, ' ') });
    else say(`Thuộc tính ${name}="${short(value)}" của <${element}> không phải số đo.`, SIMPLE);
  } else if (PRESENTATION.has(name)) carryProperty({ name, value, line }, into, faults);
}

function carryProperty(
  { name, value, line }: Omit<StyleProperty, 'weight'>,
  into: Map<string, SvgValue>,
  faults: Fault[],
): void {
  if (PRESENTATION.has(name)) {
    const parsed = parsePresentation(value);
    if (parsed) into.set(name, parsed);
    else
      faults.push({
        line,
        message: `Giá trị “${short(value)}” của ${name} không được dùng${/url|src|image/i.test(value) ? ' vì có thể dẫn ra ngoài hình vẽ' : ''}.`,
        fix: /url|src|image/i.test(value) ? INSIDE : 'Dùng màu dạng #8f2518 hoặc số đo, rồi xuất lại.',
      });
  } else if (GEOMETRY.has(name) && name !== 'transform' && isGeometry(value)) into.set(name, { text: value });
  else if (!isUnseenProperty(name) && USUAL_VALUES[name] !== value)
    faults.push({
      line,
      message: `Kiểu dáng “${short(`${name}:${value}`)}” không mang sang được.`,
      fix: 'Bỏ hiệu ứng này (hoặc Expand Appearance) rồi xuất lại.',
    });
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
