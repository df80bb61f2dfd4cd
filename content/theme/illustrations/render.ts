/**
 * Draws the sample province's pictures.
 *
 *     node content/theme/illustrations/render.ts                 all of them
 *     node content/theme/illustrations/render.ts pu-luong hai-hoa   the named ones
 *     ... --out <folder>    writes <folder>/<id>.jpg instead of content/photos/<id>/photo.jpg
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderPicture } from './lib/finish.ts';
import { type Picture, Scene } from './lib/scene.ts';

const here = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const at = args.indexOf('--out');
const out = at < 0 ? undefined : args.splice(at, 2)[1];
const all = (await readdir(join(here, 'scenes'))).filter((n) => n.endsWith('.ts')).map((n) => n.slice(0, -3));

for (const id of args.length > 0 ? args : all.sort()) {
  const { picture } = (await import(`./scenes/${id}.ts`)) as { picture: Picture };
  const scene = new Scene(picture.seed);
  picture.draw(scene);
  const bytes = await renderPicture(scene.toSvg(), picture.finish);
  const file = out ? join(out, `${id}.jpg`) : join(here, '..', '..', 'photos', id, 'photo.jpg');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${id}: ${Math.round(bytes.length / 1000)} kB`);
}
