import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import { createGuide } from '../../catalogue/guide/guide.ts';
import { isWithin } from '../../catalogue/is-within.ts';
import { suggestId } from '../../catalogue/record-id.ts';
import { type Engine, readEngine } from '../engine-tarball.mjs';
import { npmCommand } from '../install.mjs';
import {
  createLock,
  createManifest,
  dependencyOn,
  ENGINE_FOLDER,
  tarballName,
  toJson,
} from '../province-package.mjs';
import { refusePath } from '../setup.mjs';
import { isEngine } from '../unpack.mjs';
import type { Answers } from './answers.ts';
import { createContent } from './content.ts';
import { drawSamplePhoto } from './sample-photo.ts';

const TEMPLATE = join(import.meta.dirname, 'template');

/** @throws Refusal when a province cannot be made there. */
export function refuseFolder(folder: string, root: string): void {
  const misread = refusePath(folder);
  if (misread) throw new Refusal(misread);
  if (isWithin(folder, root))
    throw new Refusal(
      `Thư mục của tỉnh không nằm trong thư mục của bộ máy: ${folder}  → Chọn một thư mục ở ngoài, ví dụ: ../tinh-nha`,
    );
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)
    throw new Refusal(
      `Đã có ${folder}, và trong đó có tệp.  → Chọn một thư mục mới; lệnh này không ghi đè gì.`,
    );
}

/**
 * Makes a province's folder beside its place and puts it there when it is whole.
 * @param where `root`: the engine; `home`: a clone of it, or the folder of a province that has its tarball.
 * @param today YYYY-MM-DD.
 * @throws Refusal when the folder is not free, or the engine cannot be packed.
 */
export async function createProvince(
  folder: string,
  answers: Answers,
  { root, home, today }: { root: string; home: string; today: string },
): Promise<Engine> {
  refuseFolder(folder, home);
  const part = join(dirname(folder), `.${basename(folder)}.part-${process.pid}`);
  try {
    mkdirSync(join(part, ENGINE_FOLDER), { recursive: true });
    const tarball = placeTarball(join(part, ENGINE_FOLDER), { root, home });
    const engine = readEngine(tarball);
    if (!engine) throw new Refusal(`Gói bộ máy ${tarball} không trọn vẹn.  → Tải lại bộ máy rồi chạy lại.`);
    const name = `trang-${suggestId(answers.name)}`;
    const description = `Trang giới thiệu ${answers.name}`;
    const manifest = createManifest({ name, description, engine });
    const files: Record<string, string | Uint8Array> = {
      'package.json': toJson(manifest),
      'package-lock.json': toJson(createLock(manifest, engine)),
      'README.md': template('README.md').replaceAll('{{name}}', () => answers.name),
      '.gitignore': template('gitignore'),
      '.gitattributes': template('gitattributes'),
      '.npmrc': template('npmrc'),
      [`${ENGINE_FOLDER}/cua-ngo.mjs`]: template('cua-ngo.mjs'),
      'content/README.md': createGuide(),
      'content/photos/anh-mau/photo.jpg': await drawSamplePhoto(),
    };
    for (const [path, text] of Object.entries(createContent(answers, today))) files[`content/${path}`] = text;
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(part, path)), { recursive: true });
      writeFileSync(join(part, path), text);
    }
    // An empty folder stays the one in which somebody's window is open.
    if (existsSync(folder))
      for (const entry of readdirSync(part)) renameSync(join(part, entry), join(folder, entry));
    else renameSync(part, folder);
    return engine;
  } finally {
    rmSync(part, { recursive: true, force: true, maxRetries: 3 });
  }
}

const template = (name: string) => readFileSync(join(TEMPLATE, name), 'utf8');

/** Packs the clone, or takes the tarball that a province has. */
function placeTarball(to: string, { root, home }: { root: string; home: string }): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const tarball = join(to, tarballName(version));
  if (!isEngine(home)) {
    copyFileSync(join(home, dependencyOn(version).replace(/^file:/, '')), tarball);
    return tarball;
  }
  const { file, args, shell } = npmCommand(['pack', '--silent']);
  // Told by the surroundings: a folder with spaces would have to be quoted for a shell.
  const env = { ...process.env, npm_config_pack_destination: to };
  const { status, stderr } = spawnSync(file, args, { cwd: root, env, shell, encoding: 'utf8' });
  if (status !== 0 || !existsSync(tarball)) throw new Refusal(`Không đóng gói được bộ máy.\n${stderr}`);
  return tarball;
}
