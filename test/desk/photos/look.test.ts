import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { areAlike, distance, lookOf } from '../../../src/desk/photos/look.ts';

const folder = join(import.meta.dirname, '../../../content/photos');
const MOST = 50e6;
const ids = readdirSync(folder).sort();
const bytes = ids.map((id) => readFileSync(join(folder, id, 'photo.jpg')));
const looks = await Promise.all(bytes.map((one) => lookOf(one, MOST)));

const cut =
  (share: number) =>
  (picture: Sharp, { width, height }: Metadata) =>
    picture.extract({
      left: Math.round(width * share),
      top: Math.round(height * share),
      width: Math.round(width * (1 - 2 * share)),
      height: Math.round(height * (1 - 2 * share)),
    });

describe('likeness, on the pictures of the sample', () => {
  it('is found between none of them, for they are all different', () => {
    const pairs = ids.flatMap((id, at) =>
      looks
        .slice(at + 1)
        .flatMap((look, next) => (areAlike(looks[at] as never, look) ? `${id} ${ids[at + 1 + next]}` : [])),
    );
    expect(pairs).toEqual([]);
    expect(ids.length).toBeGreaterThan(30);
  });

  it.each<[string, (picture: Sharp, size: Metadata) => Sharp]>([
    ['sent by a program of messages', (picture) => picture.resize({ width: 1280 }).jpeg({ quality: 60 })],
    ['pressed hard', (picture) => picture.jpeg({ quality: 25 })],
    ['lighter', (picture) => picture.modulate({ brightness: 1.2 })],
    ['darker', (picture) => picture.modulate({ brightness: 0.8 })],
    ['of less colour', (picture) => picture.modulate({ saturation: 0.6 })],
    ['with 4 % cut off each side', cut(0.04)],
  ])('is found with the same picture %s', async (_, change) => {
    // Every sixth is enough: the threshold was measured on all.
    const chosen = bytes.flatMap((one, at) => (at % 6 === 0 ? [{ one, at }] : []));
    const missed = await Promise.all(
      chosen.map(async ({ one, at }) => {
        const other = await change(sharp(one), await sharp(one).metadata())
          .jpeg()
          .toBuffer();
        return areAlike(looks[at] as never, await lookOf(other, MOST)) ? [] : ids[at];
      }),
    );
    expect(missed.flat()).toEqual([]);
  });
});

it('is not found between pictures of one form in other colours', async () => {
  const of = (first: string, second: string) =>
    sharp({ create: { width: 90, height: 90, channels: 3, background: first } })
      .composite([
        { input: { create: { width: 45, height: 90, channels: 3, background: second } }, left: 0, top: 0 },
      ])
      .png()
      .toBuffer()
      .then((png) => lookOf(png, MOST));
  const [red, blue] = [await of('#ff8080', '#800000'), await of('#8080ff', '#000080')];
  expect(distance(red, blue).steps).toBeLessThan(10);
  expect(areAlike(red, blue)).toBe(false);
  expect(distance(red, red)).toEqual({ steps: 0, colour: 0 });
});

it('of a grey picture is seen as well', async () => {
  const grey = await sharp(bytes[0]).greyscale().jpeg().toBuffer();
  expect((await lookOf(grey, MOST)).colours.every((colour) => colour === 0)).toBe(true);
});
