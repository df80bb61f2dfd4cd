import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../agent/source.ts';
import { parseAgentRelease } from '../format/agent-release.ts';
import { expand } from '../format/encoding.ts';
import { hashFile, sha256 } from '../format/hash.ts';
import { parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { distinctObjects, type Manifest, parseManifest } from '../format/manifest.ts';
import { parseRelease, type Release, releaseName } from '../format/release.ts';
import { KioskRefusal } from '../refusal.ts';

export interface Verification {
  release: Release & { key: string };
  /** Paths whose content is not there. */
  missing: string[];
  /** Paths whose content is another. */
  altered: string[];
  /** The kiosk's own program, where one is published beside it: its number, or why it must not be used. */
  agent?: number | KioskRefusal | undefined;
}

/**
 * Reads a whole release as a kiosk would, and every content of it.
 * @param root the root key, SPKI in base64.
 * @throws KioskRefusal when not even the manifest can be believed.
 */
export async function verifyRelease(
  source: Source,
  root: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Verification> {
  const release = parseRelease(await source.latest(), parseKeyDocument(await source.keys(), root));
  const text = expand(await source.manifest(release.manifest), LIMITS.manifest).toString();
  if (sha256(text) !== release.manifest) throw new KioskRefusal('hash', 'manifest');
  const manifest = parseManifest(text);
  const objects = distinctObjects(manifest);
  const work = mkdtempSync(join(tmpdir(), 'cua-ngo-verify-'));
  const faults = { missing: new Set<string>(), altered: new Set<string>() };
  try {
    let done = 0;
    for (const [sha, { size }] of objects) {
      const fault = await faultOf(source, sha, size, join(work, 'object'));
      if (fault) faults[fault].add(sha);
      onProgress(++done, objects.size);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return {
    release,
    missing: pathsOf(manifest, faults.missing),
    altered: pathsOf(manifest, faults.altered),
    agent: await verifyAgent(source, root),
  };
}

async function verifyAgent(source: Source, root: string): Promise<Verification['agent']> {
  try {
    const text = await source.agent().catch((error: unknown) => {
      if (error instanceof KioskRefusal && error.code === 'missing') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    const { number, sha, bytes } = parseAgentRelease(
      text,
      parseKeyDocument(await source.agentKeys(), root, 'agent'),
    );
    const isWhole = sha256(await source.agentProgram(sha, bytes)) === sha;
    return isWhole ? number : new KioskRefusal('hash', `agent ${number}`);
  } catch (error) {
    if (!(error instanceof KioskRefusal) || error.code === 'network') throw error;
    return error;
  }
}

/** Whether all of it may go to a kiosk. */
export const isSound = ({ missing, altered, agent }: Verification): boolean =>
  missing.length + altered.length === 0 && !(agent instanceof KioskRefusal);

async function faultOf(
  source: Source,
  sha: string,
  size: number,
  file: string,
): Promise<'missing' | 'altered' | undefined> {
  try {
    await source.object(sha, size, file);
    return hashFile(file) === sha ? undefined : 'altered';
  } catch (error) {
    if (!(error instanceof KioskRefusal) || error.code === 'network') throw error;
    return error.code === 'missing' ? 'missing' : 'altered';
  } finally {
    for (const name of [file, `${file}.part`]) rmSync(name, { force: true });
  }
}

const pathsOf = (manifest: Manifest, shas: ReadonlySet<string>) =>
  [...manifest].filter(([, { sha }]) => shas.has(sha)).map(([path]) => path);

const MOST_LINES = 40;

/** For a technician, in Vietnamese. */
export function formatVerification(verification: Verification): string {
  const { release, missing, altered, agent } = verification;
  const lines = [
    `Bản ${releaseName(release)} của “${release.site}”, cửa khẩu ${release.gate}, nội dung ngày ${release.created}, khóa ký ${release.key}`,
    `  ${release.files.toLocaleString('vi-VN')} tệp, ${(release.bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB, dùng tốt đến ${release.freshUntil}`,
    ...listed('Thiếu', missing),
    ...listed('Bị sửa hoặc hỏng', altered),
    ...(typeof agent === 'number' ? [`Chương trình ${agent} đi kèm: đủ và đúng chữ ký`] : []),
    ...(agent instanceof KioskRefusal ? [`Chương trình đi kèm: ${agent.message}`] : []),
  ];
  return [
    ...lines,
    isSound(verification)
      ? '✓ Đủ và đúng chữ ký.'
      : '✗ Không dùng được.  → Chép lại bản phát hành rồi kiểm tra lại.',
  ].join('\n');
}

function listed(title: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const more = paths.length - MOST_LINES;
  return [
    `${title}: ${paths.length.toLocaleString('vi-VN')} tệp`,
    ...paths.slice(0, MOST_LINES).map((path) => `  ${path}`),
    ...(more > 0 ? [`  … và ${more.toLocaleString('vi-VN')} tệp nữa`] : []),
  ];
}
