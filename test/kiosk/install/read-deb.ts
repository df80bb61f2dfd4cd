import { gunzipSync } from 'node:zlib';

/** Members of an ar archive. */
function membersOf(deb: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  for (let at = 8; at < deb.length; ) {
    const name = deb.toString('latin1', at, at + 16).trim();
    const size = Number(deb.toString('latin1', at + 48, at + 58));
    members.set(name, deb.subarray(at + 60, at + 60 + size));
    at += 60 + size + (size % 2);
  }
  return members;
}

/** Files of a tar with their permissions and contents. */
function filesOf(tar: Buffer): Map<string, { mode: number; content: string }> {
  const found = new Map<string, { mode: number; content: string }>();
  for (let at = 0; tar[at] !== 0; ) {
    const text = (from: number, length: number) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    if (text(156, 1) === '0')
      found.set(text(0, 100), {
        mode: Number.parseInt(text(100, 8), 8),
        content: tar.toString('utf8', at + 512, at + 512 + size),
      });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return found;
}

/** The files of a package and its control files, by path. */
export function readDeb(deb: Buffer) {
  const members = membersOf(deb);
  const files = (name: string) => filesOf(gunzipSync(members.get(name) as Buffer));
  return { members: [...members.keys()], control: files('control.tar.gz'), data: files('data.tar.gz') };
}
