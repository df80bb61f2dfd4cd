import { describe, expect, it } from 'vitest';
import { createDrawing } from '../../../src/catalogue/svg/drawing.ts';

const drawn = (text: string) => {
  const { drawing, faults } = createDrawing(text);
  expect(faults).toEqual([]);
  return drawing?.svg({ prefix: 'e.' }) ?? '';
};
/** What stands inside the root. */
const inner = (text: string) => drawn(text).replace(/^<svg[^>]*>|<\/svg>$/g, '');

describe('a drawing as programs write it is accepted', () => {
  it('of Illustrator: declaration, comment, classes in a sheet, groups with names', () => {
    expect(
      drawn(`<?xml version="1.0" encoding="UTF-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<svg id="Layer_1" data-name="Layer 1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
  <defs><style>.cls-1{fill:#da251d;}.cls-1,.cls-2{stroke-width:0;}.cls-2{fill:#ffcd00;}</style></defs>
  <title>Biểu trưng</title>
  <circle class="cls-1" cx="50" cy="50" r="48"/>
  <path class="cls-2" d="M50,10,60,40H90Z" style="isolation: auto"/>
</svg>
`),
    ).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs/><circle cx="50" cy="50" r="48" fill="#da251d" stroke-width="0"/><path d="M50,10,60,40H90Z" stroke-width="0" fill="#ffcd00"/></svg>',
    );
  });

  it('of an older Illustrator: size in the root, enable-background, st0', () => {
    expect(
      drawn(`<?xml version="1.0" encoding="utf-8"?>
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
	 width="60px" height="60px" viewBox="0 0 60 60" style="enable-background:new 0 0 60 60;" xml:space="preserve">
<style type="text/css">
	.st0{fill-rule:evenodd;clip-rule:evenodd;fill:#008A4B;}
</style>
<polygon class="st0" points="0,0 60,0 60,60 "/>
</svg>`),
    ).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><polygon points="0,0 60,0 60,60" fill-rule="evenodd" clip-rule="evenodd" fill="#008A4B"/></svg>',
    );
  });

  it('of Inkscape: its own elements and attributes, styles, metadata, gradients by xlink', () => {
    expect(
      inner(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="48mm" height="48mm" viewBox="0 0 48 48" version="1.1" id="svg5"
   inkscape:version="1.2 (dc2aedaf03, 2022-05-15)" sodipodi:docname="dấu.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"><inkscape:grid type="xygrid" id="grid1" /></sodipodi:namedview>
  <defs id="defs2">
    <linearGradient id="a"><stop style="stop-color:#da251d;stop-opacity:1" offset="0" id="s1" /></linearGradient>
    <linearGradient xlink:href="#a" id="b" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="48" y2="0" />
    <inkscape:path-effect effect="spiro" id="pe" />
  </defs>
  <metadata id="metadata1"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Lớp 1" inkscape:groupmode="layer" id="layer1">
    <path style="color:#000000;fill:url(#b);fill-rule:evenodd;stroke:none;stroke-width:.264583;-inkscape-stroke:none;font-variation-settings:normal" d="m 1,1 h 9 z" id="p1" sodipodi:nodetypes="ccc" />
  </g>
</svg>`),
    ).toBe(
      '<defs><linearGradient id="e.1"><stop offset="0" stop-color="#da251d" stop-opacity="1"/></linearGradient><linearGradient id="e.2" href="#e.1" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="48" y2="0"/></defs><g><path d="m 1,1 h 9 z" color="#000000" fill="url(#e.2)" fill-rule="evenodd" stroke="none" stroke-width=".264583"/></g>',
    );
  });

  it('of CorelDRAW: the plain document type, rules in CDATA, properties of the root', () => {
    expect(
      drawn(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Creator: CorelDRAW X7 -->
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="20mm" height="20mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd"
viewBox="0 0 2000 2000"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xodm="http://www.corel.com/coreldraw/odm/2003">
 <defs>
  <style type="text/css">
   <![CDATA[
    .str0 {stroke:#2B2A29;stroke-width:7.62;stroke-miterlimit:22.9256}
    .fil0 {fill:#DA251D}
   ]]>
  </style>
 </defs>
 <g id="Layer_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/>
  <rect class="fil0 str0" width="2000" height="2000"/>
 </g>
</svg>`),
    ).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 2000" shape-rendering="geometricPrecision" fill-rule="evenodd" clip-rule="evenodd"><defs/><g><rect width="2000" height="2000" stroke="#2B2A29" stroke-width="7.62" stroke-miterlimit="22.9256" fill="#DA251D"/></g></svg>',
    );
  });

  it('of Figma: clip paths, masks with a type, a filter, no fill at the root', () => {
    expect(
      inner(`<svg width="32" height="32" viewBox="0 0 32 32" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_1_2)"><g filter="url(#f)"><mask id="mask0" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="32" height="32"><path d="M0 0H32V32" fill="white"/></mask>
<g mask="url(#mask0)"><path fill-rule="evenodd" clip-rule="evenodd" d="M1 1H9Z" fill="#FFD700" fill-opacity="0.5"/></g></g></g>
<defs><filter id="f" x="0" y="0" width="32" height="32" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feOffset dy="4"/></filter>
<clipPath id="clip0_1_2"><rect width="32" height="32" fill="white"/></clipPath></defs></svg>`),
    ).toContain('<g clip-path="url(#e.1)"><g filter="url(#e.2)"><mask id="e.3" maskUnits="userSpaceOnUse"');
  });

  it('with a prefix on every element', () => {
    expect(
      drawn(
        '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><svg:g><svg:path d="M0 0h9"/></svg:g></svg:svg>',
      ),
    ).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g><path d="M0 0h9"/></g></svg>');
  });

  it('of Affinity: serif attributes, a single style a shape', () => {
    expect(
      inner(
        '<svg width="100%" height="100%" viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;"><g id="Dấu" serif:id="Dấu 1" transform="matrix(1,0,0,1,-5,0)"><path d="M0,0L9,9" style="fill:rgb(218,37,29);"/></g></svg>',
      ),
    ).toBe('<g transform="matrix(1,0,0,1,-5,0)"><path d="M0,0L9,9" fill="rgb(218,37,29)"/></g>');
  });

  it('of a site of icons: without a namespace, with attributes of its own', () => {
    expect(
      inner(
        '<svg t="1690000000" class="icon" viewBox="0 0 1024 1024" version="1.1" p-id="2262" width="200" height="200"><path d="M512 64z" p-id="2263" fill="#d81e06" data-spm-anchor-id="a.b"></path></svg>',
      ),
    ).toBe('<path d="M512 64z" fill="#d81e06"/>');
  });

  it('with a symbol and its uses, old references and new', () => {
    expect(
      inner(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><symbol id="sao vàng" viewBox="0 0 1 1"><path d="M0 0"/></symbol><symbol id="sao"><path d="M0 0"/></symbol><use xlink:href="#sao" x="1"/><use href="#sao" x="2"/></svg>',
      ),
    ).toBe(
      '<symbol viewBox="0 0 1 1"><path d="M0 0"/></symbol><symbol id="e.1"><path d="M0 0"/></symbol><use href="#e.1" x="1"/><use href="#e.1" x="2"/>',
    );
  });

  it('without a viewBox but with a size, in whatever unit', () => {
    const box = (size: string) =>
      /viewBox="([^"]*)"/.exec(
        drawn(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="M0 0"/></svg>`),
      )?.[1];
    expect(box('width="48" height="32px"')).toBe('0 0 48 32');
    expect(box('width="1in" height="72pt"')).toBe('0 0 96 96');
  });

  it('with a note of XMP, which is left out with all its instructions', () => {
    expect(
      inner(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata><?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><b/></x:xmpmeta><?xpacket end="w"?></metadata><path d="M0 0"/></svg>',
      ),
    ).toBe('<path d="M0 0"/>');
  });

  it('whose styles overrule one another as in a browser: attribute, class, id, style, important', () => {
    const fill = (rules: string, attributes: string) =>
      /fill="([^"]*)"/.exec(
        drawn(
          `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="i" class="a b" d="M0 0" ${attributes}/><style>${rules}</style></svg>`,
        ),
      )?.[1];
    expect(fill('', 'fill="red"')).toBe('red');
    expect(fill('.a{fill:green}', 'fill="red"')).toBe('green');
    expect(fill('.b{fill:blue}.a{fill:green}', '')).toBe('green');
    expect(fill('#i{fill:blue}path.a{fill:green}', '')).toBe('blue');
    expect(fill('#i{fill:blue}', 'style="fill:#123"')).toBe('#123');
    expect(fill('path{fill:blue!important}', 'style="fill:#123"')).toBe('blue');
  });
});

describe('ids of a drawing', () => {
  const text =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><clipPath id="main"><path id="unused" d="M0 0"/></clipPath></defs><path clip-path="url(#main)" fill="url(#nowhere) red" d="M0 0"/></svg>';

  it('are its own in every page, and those that nobody names go', () => {
    expect(drawn(text)).toContain('<clipPath id="e.1"><path d="M0 0"/></clipPath>');
    expect(drawn(text)).toContain('clip-path="url(#e.1)"');
  });

  it('that are nowhere in it find nothing in the page either', () => {
    expect(drawn(text)).toContain('fill="url(#e.0) red"');
  });
});

it('a drawing made anew is made anew without a change', () => {
  const once = drawn(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>.a{fill:url( "#g" )}</style><linearGradient id="g"/><path class="a" d="M0 0"/></svg>',
  );
  expect(drawn(once)).toBe(once);
});
