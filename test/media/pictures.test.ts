import { readdirSync, readFileSync, statSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeMaster } from '../../src/media/picture-master.ts';
import { EMPTY_XMP } from '../../src/media/xmp.ts';
import { pictureWorkshop, smallSettings, twoColours } from './picture-fixtures.ts';

const { path, output, jpegMaster, render } = pictureWorkshop();

describe('the renditions of a picture', () => {
  test('are AVIF and WebP at each width, one JPEG, and a card', async () => {
    const { pictures } = await render([{ id: 'a', file: await jpegMaster() }]);
    const { a } = pictures;
    expect(a?.renditions.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual([
      'avif 40x27',
      'webp 40x27',
      'avif 80x53',
      'webp 80x53',
      'jpeg 80x53',
      'avif 120x80',
    ]);
    expect([a?.width, a?.height]).toEqual([150, 100]);
    const published = [...(a?.renditions ?? []), ...(a ? [a.card] : [])];
    expect(published.map(({ file }) => file).sort()).toEqual(readdirSync(path('out')).sort());
    for (const { file, bytes, width, height, format } of published) {
      const found = await sharp(output(file)).metadata();
      expect([statSync(output(file)).size, found.width, found.height]).toEqual([bytes, width, height]);
      expect(found.format).toBe(format === 'avif' ? 'heif' : format);
    }
  });

  test('never exceed the master, whose own width is used instead', async () => {
    const { pictures } = await render([{ id: 'a', file: await jpegMaster('m.jpg', 100, 50) }]);
    expect(pictures['a']?.renditions.map(({ format, width }) => `${format} ${width}`)).toEqual([
      'avif 40',
      'webp 40',
      'avif 80',
      'webp 80',
      'jpeg 80',
      'avif 100',
    ]);
  });

  test('keep the colour of single pixels but in the widest, where nobody sees it', async () => {
    const stripes = Buffer.from(
      Array.from({ length: 128 * 64 }, (_, at) => (at % 2 ? [255, 0, 0] : [0, 0, 255])).flat(),
    );
    await sharp(stripes, { raw: { width: 128, height: 64, channels: 3 } })
      .png()
      .toFile(path('m.png'));
    const settings = { ...smallSettings, widths: [128] };
    const blueOf = async (halfChromaAbove: number) => {
      const avif = { ...settings.avif, halfChromaAbove };
      const { pictures } = await render([{ id: 'a', file: path('m.png'), isFree: true }], {
        settings: { ...settings, avif },
      });
      const widest = pictures['a']!.renditions.find(({ width }) => width === 128)!;
      const { channels } = await sharp(output(widest.file)).stats();
      return channels[2]!.stdev;
    };
    expect(await blueOf(128)).toBeGreaterThan(100);
    expect(await blueOf(127)).toBeLessThan(60);
  });

  test('have a placeholder of at most 200 characters and the dominant colour', async () => {
    await sharp({ create: { width: 90, height: 60, channels: 3, background: '#336699' } })
      .png()
      .toFile(path('m.png'));
    const { pictures } = await render([{ id: 'a', file: path('m.png') }]);
    const picture = pictures['a'];
    expect(picture?.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(picture?.placeholder.length).toBeLessThanOrEqual(200);
    const near = (picture?.dominant.match(/[0-9a-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16));
    expect(near.map((part, index) => Math.abs(part - [0x33, 0x66, 0x99][index]!) <= 8)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('stand upright when the camera only noted its orientation', async () => {
    await twoColours(120, 80).withExif({}).withMetadata({ orientation: 6 }).jpeg().toFile(path('m.jpg'));
    const { pictures } = await render([{ id: 'a', file: path('m.jpg') }]);
    const { width, height, renditions } = pictures['a']!;
    expect([width, height]).toEqual([80, 120]);
    expect(renditions.at(-1)).toMatchObject({ width: 80, height: 120 });
    const widest = output(renditions.at(-1)!.file);
    const top = await sharp(widest).extract({ left: 40, top: 5, width: 1, height: 1 }).raw().toBuffer();
    expect(top[0]).toBeGreaterThan(200);
  });

  test('put white where the master is transparent, and sRGB where it was grey', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    await sharp({ create: { width: 60, height: 60, channels: 4, background: clear } })
      .png()
      .toFile(path('c.png'));
    await twoColours(60, 60).toColourspace('b-w').png().toFile(path('g.png'));
    const { pictures } = await render([
      { id: 'c', file: path('c.png') },
      { id: 'g', file: path('g.png') },
    ]);
    const [pixel] = await sharp(output(pictures['c']!.renditions[0]!.file)).raw().toBuffer();
    expect(pixel).toBeGreaterThan(250);
    expect((await sharp(output(pictures['g']!.card.file)).metadata()).space).toBe('srgb');
  });

  test('put a dark ground behind what would not be seen on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const mark = async (background: string) => {
      const drawn = sharp({ create: { width: 20, height: 20, channels: 3, background } }).png();
      await sharp({ create: { width: 60, height: 60, channels: 4, background: clear } })
        .composite([{ input: await drawn.toBuffer(), left: 20, top: 20 }])
        .png()
        .toFile(path('m.png'));
      const { pictures } = await render([{ id: 'm', file: path('m.png') }]);
      const [corner = 0] = await sharp(output(pictures['m']!.renditions[0]!.file)).raw().toBuffer();
      return corner;
    };
    for (const light of ['#ffffff', '#ffe680', '#d9ffe0'])
      expect([light, (await mark(light)) < 60]).toEqual([light, true]);
    for (const dark of ['#000000', '#7d2f2a', '#1c5a68'])
      expect([dark, (await mark(dark)) > 250]).toEqual([dark, true]);
  });

  test('are made of a picture longer than WebP holds', async () => {
    await twoColours(40, 20_000).png().toFile(path('t.png'));
    await twoColours(20_000, 40).png().toFile(path('w.png'));
    const { pictures, problems } = await render([
      { id: 't', file: path('t.png') },
      { id: 'w', file: path('w.png') },
    ]);
    expect(problems).toEqual([]);
    const { renditions } = pictures['t']!;
    expect(Math.max(...renditions.map(({ height }) => height))).toBeLessThanOrEqual(16_383);
    expect(pictures['w']?.renditions.at(-1)).toMatchObject({ width: 120, height: 1 });
  });

  test('crop the card around the focus', async () => {
    const file = await jpegMaster('m.jpg', 400, 100);
    const { pictures } = await render([
      { id: 'left', file, focus: { x: 0, y: 0.5 } },
      { id: 'right', file, focus: { x: 1, y: 0.5 } },
    ]);
    const colour = async (id: string) => [...(await sharp(output(pictures[id]!.card.file)).stats()).channels];
    expect((await colour('left')).map(({ mean }) => mean > 128)).toEqual([true, false, false]);
    expect((await colour('right')).map(({ mean }) => mean > 128)).toEqual([false, false, true]);
    expect(pictures['left']?.card).toMatchObject({ width: 60, height: 32, format: 'jpeg' });
  });

  test('take the next quality step when a file exceeds its ceiling', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    await sharp({ create: { width: 120, height: 80, channels: 3, background: '#888', noise } })
      .png()
      .toFile(path('m.png'));
    const master = { id: 'a', file: path('m.png') };
    const weigh = async (ceilings: Record<number, number>) => {
      const settings = { ...smallSettings, ceilings };
      const { pictures } = await render([master], { settings });
      return pictures['a']!.renditions.at(-1)!.bytes;
    };
    expect(await weigh({ 120: 1000 })).toBeLessThan(0.8 * (await weigh({})));
  });
});

describe('a decoded picture', () => {
  const decode = async (picture: Sharp) => decodeMaster(await picture.png().toBuffer(), smallSettings);
  const filled = (alpha: number) =>
    sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 200, g: 0, b: 0, alpha } } });

  test('says whether anything of it is seen through', async () => {
    expect((await decode(twoColours(60, 40))).hasAlpha).toBe(false);
    expect((await decode(filled(1))).hasAlpha).toBe(false);
    expect((await decode(filled(0.5))).hasAlpha).toBe(true);
    expect((await decode(filled(0.5).toColourspace('b-w'))).hasAlpha).toBe(true);
  });

  test('is opaque all the same', async () => {
    for (const picture of [filled(1), filled(0.5), filled(0.5).toColourspace('b-w')])
      expect([1, 3]).toContain((await decode(picture)).channels);
  });
});

describe('what a published picture tells', () => {
  test('holds no place and no camera data of the master', async () => {
    const gps = { GPSLatitudeRef: 'N', GPSLatitude: '20/1 27/1 0/1', GPSLongitudeRef: 'E' };
    await twoColours(150, 100)
      .withExif({ IFD0: { Make: 'Camera', Copyright: 'Nobody' }, IFD3: gps })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
      .jpeg()
      .toFile(path('m.jpg'));
    expect((await sharp(path('m.jpg')).metadata()).exif).toBeDefined();
    await render([{ id: 'a', file: path('m.jpg') }]);
    for (const file of readdirSync(path('out'))) {
      const { exif, xmp, iptc } = await sharp(output(file)).metadata();
      const words = file.endsWith('avif') ? EMPTY_XMP : undefined;
      expect([file, exif, xmp?.toString(), iptc]).toEqual([file, undefined, words, undefined]);
      expect(readFileSync(output(file)).includes('Camera')).toBe(false);
    }
  });

  test('holds captions in all languages in the larger files, and the credit in every file', async () => {
    const meta = {
      title: { vi: 'Thành đá', lo: 'ເມືອງຫີນ', km: 'ទីក្រុងថ្ម', zh: '石城' },
      caption: { vi: 'Cổng <nam> & tường', en: 'South gate & wall' },
      credit: 'Tỉnh Thanh Hóa',
      digitalSource: 'illustration' as const,
    };
    const { pictures } = await render([{ id: 'a', file: await jpegMaster(), meta }]);
    const { renditions, card } = pictures['a']!;
    const xmpOf = async (file: string) => (await sharp(output(file)).metadata()).xmp?.toString('utf8') ?? '';
    for (const { file, width } of [...renditions, card]) {
      const xmp = await xmpOf(file);
      expect(xmp).toContain('<photoshop:Credit>Tỉnh Thanh Hóa</photoshop:Credit>');
      expect(xmp).toContain('http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation');
      expect([file, xmp.includes('<rdf:li xml:lang="km">ទីក្រុងថ្ម</rdf:li>')]).toEqual([
        file,
        width > smallSettings.captionsAbove,
      ]);
    }
    expect(await xmpOf(card.file)).toContain(
      '<rdf:li xml:lang="x-default">Cổng &lt;nam&gt; &amp; tường</rdf:li>',
    );
  });
});

test('progress counts every master, also the bad ones', async () => {
  const seen: string[] = [];
  const masters = [
    { id: 'a', file: await jpegMaster() },
    { id: 'b', file: path('nowhere') },
  ];
  await render(masters, { onProgress: (done, total) => seen.push(`${done}/${total}`) });
  expect(seen).toEqual(['1/2', '2/2']);
});
