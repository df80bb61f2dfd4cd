import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeys } from '../../src/kiosk/pack/key-folder.ts';
import { checkCode } from '../../src/kiosk/service/code.ts';
import { readDeb } from '../kiosk/install/read-deb.ts';
import { temporaryFolder } from './temporary.ts';

function makeDeb(name: string, ...more: string[]) {
  const dir = temporaryFolder();
  createKeys(join(dir, 'keys'), 'tinh', temporaryFolder());
  const file = join(dir, name);
  const given = ['--keys', join(dir, 'keys'), '--gate', 'cau-treo', '--from', 'https://tinh.example/kiosk/'];
  const program = join(import.meta.dirname, '../../src/desk/kiosk.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'deb', file, ...given, ...more], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr, file, dir };
}
const hashIn = (file: string) =>
  readDeb(readFileSync(file)).data.get('./usr/lib/cua-ngo/service-code') ?? { mode: 0, content: '' };

describe('kiosk deb --code', () => {
  it('puts the hash of the code into the package, for root alone, and says the code nowhere', () => {
    const { status, said, file, dir } = makeDeb('given.deb', '--code', '13572468');
    expect(status, said).toBe(0);
    expect(said).not.toContain('13572468');
    const { mode, content } = hashIn(file);
    expect(mode).toBe(0o600);
    expect(checkCode('13572468', content.trim())).toBe(true);
    expect(readFileSync(join(dir, 'cai-dat.html'), 'utf8')).not.toContain('13572468');
  });

  it('chooses one of eight digits where none is given, and prints it once', () => {
    const { said, file } = makeDeb('random.deb');
    const [code = ''] =
      said.match(/\b\d{8}\b(?!\.)/g)?.filter((one) => said.includes(`ghi lại: ${one}`)) ?? [];
    expect(code).toMatch(/^\d{8}$/);
    expect(said.split(code)).toHaveLength(2);
    expect(checkCode(code, hashIn(file).content.trim())).toBe(true);
  });

  it('refuses what cannot be typed on the digits, and writes nothing', () => {
    // What is a code, and what is none: test/kiosk/service/code.test.ts.
    const { status, said, file } = makeDeb('refused.deb', '--code', '1234567a');
    expect(status).not.toBe(0);
    expect(said).toContain('--code');
    expect(existsSync(file)).toBe(false);
  });
});
