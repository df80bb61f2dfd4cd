/**
 * What a drawing of a province may be made of. Everything else is left out where a browser would not have drawn it
 * either, and refused where the drawing would change or could do more than be looked at. Names: SVG 2,
 * https://www.w3.org/TR/SVG2/eltindex.html and https://www.w3.org/TR/SVG2/propidx.html
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const SHAPES = words('path circle ellipse rect line polyline polygon');

export const ELEMENTS: ReadonlySet<string> = new Set([
  ...SHAPES,
  ...words(`svg g defs symbol use clipPath mask pattern marker linearGradient radialGradient stop
    filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG
    feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset`),
]);

/** Said about a drawing, or read by the program that made it: nobody sees it. */
export const UNSEEN_ELEMENTS = words('title desc metadata color-profile');

/** Numbers, lengths, shapes and names of modes: no value of these can lead anywhere. */
export const GEOMETRY =
  words(`d points transform viewBox preserveAspectRatio x y width height cx cy r rx ry fx fy fr
  x1 y1 x2 y2 offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits
  patternUnits patternContentUnits patternTransform pathLength markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent operator
  k1 k2 k3 k4 dx dy stdDeviation radius`);

/** Properties that SVG also takes as attributes. */
export const PRESENTATION =
  words(`color fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity clip-path clip-rule mask mask-type
  filter marker-start marker-mid marker-end stop-color stop-opacity flood-color flood-opacity display visibility
  overflow paint-order vector-effect shape-rendering color-interpolation color-interpolation-filters`);

/** Properties that say nothing of shapes and their colours, which programs write all the same. */
const UNSEEN_PROPERTIES =
  words(`enable-background color-rendering image-rendering text-rendering color-profile
  solid-color solid-opacity line-height letter-spacing word-spacing writing-mode direction unicode-bidi
  dominant-baseline alignment-baseline baseline-shift white-space shape-inside shape-padding shape-margin
  shape-subtract inline-size cursor pointer-events kerning glyph-orientation-vertical
  glyph-orientation-horizontal tab-size user-select will-change`);

export const isUnseenProperty = (name: string): boolean =>
  UNSEEN_PROPERTIES.has(name) || /^(-|font|text)/.test(name);

/** What a property is when nobody sets it: the same as its absence. */
export const USUAL_VALUES: Readonly<Record<string, string>> = {
  'mix-blend-mode': 'normal',
  isolation: 'auto',
  marker: 'none',
  transform: 'none',
  clip: 'auto',
};

export const COLOUR_FUNCTIONS = words('rgb rgba hsl hsla hwb lab lch oklab oklch color');

/** Elements that may name another by `href`; only one of the same drawing. */
export const REFERRING = words('use linearGradient radialGradient pattern filter');

/** Whether an element is drawn then depends on the reader's program. */
export const CONDITIONS = words('requiredExtensions requiredFeatures systemLanguage');

const EDITABLE =
  'Khi xuất, bỏ chọn “Preserve Illustrator Editing Capabilities” hoặc chọn “Plain SVG”, rồi chép tệp mới vào.';
const CURVES =
  'Chuyển chữ thành đường nét rồi xuất lại: Illustrator: Type → Create Outlines; Inkscape: Path → Object to Path; CorelDRAW: Convert to Curves.';

/** Words for what people really meet; for any other element there is a general one. */
const REFUSED: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  script: ['chứa mã lệnh', 'Xóa cả thẻ <script>, hoặc xuất lại tệp SVG chỉ gồm hình vẽ.'],
  handler: ['chứa mã lệnh', 'Xuất lại tệp SVG chỉ gồm hình vẽ.'],
  foreignObject: ['chứa nội dung không phải hình vẽ', EDITABLE],
  switch: ['chọn hình theo từng chương trình xem', EDITABLE],
  image: ['nhúng ảnh điểm', 'Vẽ lại bằng nét (Image Trace, Trace Bitmap) rồi xuất lại.'],
  feImage: ['nhúng ảnh điểm', 'Bỏ hiệu ứng này rồi xuất lại.'],
  a: ['là đường dẫn', 'Bỏ đường dẫn (giữ hình bên trong) rồi xuất lại.'],
  text: ['là chữ, máy người xem có thể không có phông', CURVES],
  font: ['nhúng phông chữ', CURVES],
  style: ['đặt kiểu dáng ở chỗ không đọc được', 'Xuất lại với “Presentation Attributes”.'],
};

const MOVING = /^(?:animate|set$|discard$|mpath$)/i;

/** What an element does that is not drawing, and what to do instead. */
export function refusalOf(name: string): readonly [what: string, fix: string] {
  if (MOVING.test(name)) return ['làm hình chuyển động', 'Bỏ chuyển động, xuất lại hình đứng yên.'];
  return (
    (Object.hasOwn(REFUSED, name) && REFUSED[name]) || [
      'không phải hình vẽ',
      'Xuất lại tệp SVG chỉ gồm hình vẽ.',
    ]
  );
}
