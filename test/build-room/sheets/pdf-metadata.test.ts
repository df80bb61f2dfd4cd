import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPlaces } from '../../../src/build/sheets/page-numbers.ts';
import { withMetadata } from '../../../src/build/sheets/pdf-metadata.ts';
import { readObjects } from '../../../src/build/sheets/pdf-objects.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { readTags } from '../../support/exiftool.ts';
import { itNeeds } from '../../support/programs.ts';
import { pdfOf } from '../../support/small-pdf.ts';

const TITLE = 'ດ່ານ <ນາແມວ> & "ບ້ານ"';
const made = () =>
  withMetadata(
    pdfOf([
      '<</Type /Catalog\n/Pages 2 0 R\n/Lang (lo)>>',
      '<</Type /Pages\n/Kids [3 0 R]\n/Count 1>>',
      '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 9 9]>>',
    ]),
    { title: TITLE, lang: 'lo', creator: 'Ban biên tập', updated: '2026-11-05' },
  );

it('adds one object that the catalog names, and leaves the rest where its table says', () => {
  const { at, offsets } = readObjects(made());
  expect(offsets).toHaveLength(5);
  expect(at('1')).toContain('/Metadata 4 0 R');
  const [, length, packet = ''] = /\/Length (\d+)>> stream\n(.*)\nendstream/s.exec(at('4')) ?? [];
  expect(Number(length)).toBe(packet.length);
  expect(Buffer.from(packet, 'latin1').toString()).toContain('ດ່ານ &lt;ນາແມວ&gt; &amp;');
  expect(packet).not.toContain('pdfuaid');
  expect(readPlaces(made()).count).toBe(1);
});

itNeeds(['perl'], 'is read by exiftool as it was written', async () => {
  const file = join(temporaryFolder(), 'to.pdf');
  writeFileSync(file, made());
  const [tags] = await readTags(file);
  expect(tags).toMatchObject({
    'XMP-dc:Title': TITLE,
    'XMP-dc:Title-lo': TITLE,
    'XMP-dc:Language': ['lo'],
    'XMP-dc:Creator': ['Ban biên tập'],
    'XMP-xmp:CreateDate': '2026:11:05 00:00:00Z',
  });
  expect(tags).not.toHaveProperty('ExifTool:Warning');
});
