import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PictureFormat } from '../../src/media/encode-picture.ts';
import { putXmp } from '../../src/media/put-xmp.ts';
import { createXmp, EMPTY_XMP, type PictureMeta } from '../../src/media/xmp.ts';
import { byLanguage, readTags } from '../support/exiftool.ts';
import { itNeeds } from '../support/programs.ts';
import { temporaryFiles } from '../support/temporary-files.ts';
import { twoColours } from './picture-fixtures.ts';

const FORMATS: PictureFormat[] = ['avif', 'webp', 'jpeg'];

const META: PictureMeta = {
  title: { vi: 'Thành đá', en: 'Stone citadel', lo: 'ເມືອງຫີນ', km: 'ទីក្រុងថ្ម', zh: '石城' },
  caption: { vi: 'Cổng <nam> & tường', en: 'South gate & wall', lo: 'ປະຕູໃຕ້', km: 'ទ្វារខាងត្បូង', zh: '南门' },
  alt: { vi: 'Ba vòm', en: 'Three arches', lo: 'ສາມ', km: 'បី', zh: '三拱' },
  terms: { vi: 'Dùng tự do', en: 'Free to use', lo: 'ໃຊ້ໄດ້', km: 'ប្រើបាន', zh: '可自由使用' },
  creator: 'Nguyễn Văn Á',
  credit: 'Ảnh: Nguyễn Văn Á',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  licensor: { name: 'Tỉnh', url: 'https://a.example/vi/photos/a/' },
  isProtected: true,
  instructions: 'Ghi: Ảnh: Nguyễn Văn Á',
  dataMining: 'search-only',
  model: 'agreed',
  digitalSource: 'generated',
  generator: { system: 'Máy vẽ', version: 'bản 2.1', prompt: 'Thành đá lúc sáng', promptBy: 'Nguyễn Văn Á' },
};

const encode = (format: PictureFormat, width: number, height: number) => {
  const image = twoColours(width, height);
  return (format === 'avif' ? image.withXmp(EMPTY_XMP) : image).toFormat(format).toBuffer();
};

describe('an XMP packet put into a picture', () => {
  test.each(FORMATS)('is read back from %s, and changes no pixel', async (format) => {
    for (const [width, height] of [
      [41, 30],
      [300, 77],
    ] as const) {
      const bare = await encode(format, width, height);
      for (const caption of ['', 'x', 'ប្រាសាទ'.repeat(500)]) {
        const packet = createXmp({ credit: 'Ảnh', caption: { km: caption } }, { captions: true });
        const put = putXmp(bare, format, packet);
        const { xmp, width: across, height: down } = await sharp(put).metadata();
        expect([xmp?.toString(), across, down]).toEqual([packet, width, height]);
        const [before, after] = await Promise.all([bare, put].map((bytes) => sharp(bytes).raw().toBuffer()));
        expect(after!.equals(before!)).toBe(true);
      }
    }
  });

  test('is not put into what this encoder did not make', async () => {
    const foreign = await twoColours(40, 30).avif().toBuffer();
    expect(() => putXmp(foreign, 'avif', 'x')).toThrow('AVIF');
    const lossless = await twoColours(40, 30).webp({ lossless: true }).toBuffer();
    expect(() => putXmp(lossless, 'webp', 'x')).toThrow('VP8L');
    const jpeg = await encode('jpeg', 40, 30);
    expect(() => putXmp(jpeg, 'jpeg', 'x'.repeat(66_000))).toThrow('66000');
  });

  itNeeds(['perl'], 'is understood by exiftool in every format, property by property', async () => {
    const { dir: folder } = temporaryFiles({});
    for (const format of FORMATS)
      writeFileSync(
        join(folder, `a.${format}`),
        putXmp(await encode(format, 40, 30), format, createXmp(META, { captions: true })),
      );
    const tags = await readTags(folder);
    expect(tags.length).toBe(3);
    for (const read of tags) {
      expect(read['ExifTool:Warning']).toBeUndefined();
      expect(byLanguage(read, 'XMP-dc:Title')).toEqual(META.title);
      expect(byLanguage(read, 'XMP-dc:Description')).toEqual(META.caption);
      expect(byLanguage(read, 'XMP-iptcCore:AltTextAccessibility')).toEqual(META.alt);
      expect(byLanguage(read, 'XMP-xmpRights:UsageTerms')).toEqual(META.terms);
      expect(read).toMatchObject({
        'XMP-dc:Title': 'Thành đá',
        'XMP-xmpRights:Marked': true,
        'XMP-xmpRights:WebStatement': META.licenceUrl,
        'XMP-dc:Creator': ['Nguyễn Văn Á'],
        'XMP-photoshop:Credit': META.credit,
        'XMP-photoshop:Instructions': META.instructions,
        'XMP-plus:Licensor': [{ LicensorName: 'Tỉnh', LicensorURL: META.licensor?.url }],
        'XMP-plus:ModelReleaseStatus': 'MR-LMR',
        'XMP-plus:DataMining': 'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING',
        'XMP-iptcExt:DigitalSourceType':
          'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
        'XMP-iptcExt:AISystemUsed': 'Máy vẽ',
        'XMP-iptcExt:AISystemVersionUsed': 'bản 2.1',
        'XMP-iptcExt:AIPromptInformation': 'Thành đá lúc sáng',
        'XMP-iptcExt:AIPromptWriterName': 'Nguyễn Văn Á',
      });
    }
  });
});
