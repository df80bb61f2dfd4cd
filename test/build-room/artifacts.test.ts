import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { markArtifacts, markedContent } from '../../src/build/sheets/artifacts.ts';
import { readObjects } from '../../src/build/sheets/pdf-objects.ts';
import { pdfOf } from '../support/small-pdf.ts';

const CONTENT = `q
BT
<0001> Tj
ET
/P <</MCID 0 >>BDC
BT
/Span<</ActualText <FEFF> >> BDC
<0002> Tj
EMC
ET
EMC
Q`;

describe('what is drawn outside of any element', () => {
  it('is marked as no part of the text; what is within one stays as it is', () => {
    expect(markedContent(CONTENT).split('\n').slice(0, 6)).toEqual([
      ...['q', '/Artifact BMC', 'BT', '<0001> Tj', 'ET', 'EMC'],
    ]);
    expect(markedContent(CONTENT)).toContain(CONTENT.slice(CONTENT.indexOf('/P')));
  });

  it('is so on each page of a PDF, whose table then leads to the objects where they are', () => {
    const packed = deflateSync(CONTENT).toString('latin1');
    const stream = `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`;
    const pdf = pdfOf([
      '<</Type /Catalog\n/Pages 2 0 R>>',
      '<</Type /Pages\n/Kids [3 0 R]>>',
      '<</Type /Page\n/Contents 4 0 R>>',
      stream,
      '<</Other true>>',
    ]);
    const { at } = readObjects(markArtifacts(pdf));
    expect(at('5')).toContain('/Other true');
    expect(at('3')).toContain('/Contents 4 0 R');
    const [, length, bytes = ''] = /\/Length (\d+)>> stream\n(.*)\nendstream/s.exec(at('4')) ?? [];
    expect(Number(length)).toBe(bytes.length);
    expect(inflateSync(Buffer.from(bytes, 'latin1')).toString()).toBe(markedContent(CONTENT));
  });

  it('is not looked for in a PDF that is packed in another way', () => {
    const pdf = pdfOf([
      '<</Type /Catalog\n/Pages 2 0 R>>',
      '<</Type /Page\n/Contents 3 0 R>>',
      '<</Length 1>> stream\nq\nendstream',
    ]);
    expect(() => markArtifacts(pdf)).toThrow('packed otherwise');
  });
});
