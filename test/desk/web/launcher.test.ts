import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launcherOf, makeLauncher } from '../../../src/desk/web/launcher.ts';
import { temporaryFolder } from '../temporary.ts';

describe('the file that opens the desk with two clicks', () => {
  it('is made once, and left as somebody changed it', () => {
    const home = temporaryFolder();
    expect(makeLauncher(home, 'linux')).toBe('Bàn biên tập.desktop');
    writeFileSync(join(home, 'Bàn biên tập.desktop'), 'của tôi');
    expect(makeLauncher(home, 'linux')).toBeUndefined();
    expect(readFileSync(join(home, 'Bàn biên tập.desktop'), 'utf8')).toBe('của tôi');
  });

  it('is no reason to fail where the folder may not be written', () => {
    expect(makeLauncher(join(temporaryFolder(), 'gone'), 'linux')).toBeUndefined();
  });

  it('for Windows is ASCII, goes to its own folder, and stays open only after a fault', () => {
    const { text } = launcherOf('win32', 'C:\\x');
    expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(text.split('\r\n')).toEqual([
      '@echo off',
      'cd /d "%~dp0"',
      'call npm run --silent desk',
      'if errorlevel 1 pause',
      '',
    ]);
  });

  // What the shell makes of it, with an npm that tells where it was called.
  it.skipIf(process.platform === 'win32').each(["Tỉnh Thanh Hóa (bản 'mới')", 'a $(touch x) `y` "z" %f \\n'])(
    'runs in the folder %s',
    (name) => {
      const dir = temporaryFolder({ 'bin/npm': '#!/bin/sh\npwd; echo "$@"\n' });
      chmodSync(join(dir, 'bin', 'npm'), 0o755);
      const home = join(dir, name);
      mkdirSync(home);
      const PATH = `${join(dir, 'bin')}:${process.env['PATH']}`;
      const mac = join(home, 'x.command');
      writeFileSync(mac, launcherOf('darwin', home).text);
      const said = spawnSync('sh', [mac], { env: { PATH }, encoding: 'utf8' }).stdout;
      expect(said).toBe(`${home}\nrun --silent desk\n`);
      expect(makeLauncher(home, 'darwin')).toBe('Bàn biên tập.command');
      expect(statSync(join(home, 'Bàn biên tập.command')).mode & 0o100).toBe(0o100);
      // As a desktop reads the line: escapes of the file's strings, then of the argument, then field codes.
      const [, exec = ''] = /^Exec=sh -c "(.*)"$/m.exec(launcherOf('linux', home).text) ?? [];
      const argument = exec
        .replaceAll('\\\\', '\\')
        .replace(/\\(["`$\\])/g, '$1')
        .replaceAll('%%', '%');
      const desktop = spawnSync('sh', ['-c', argument], { env: { PATH }, encoding: 'utf8' }).stdout;
      expect(desktop).toBe(`${home}\nrun --silent desk\n`);
    },
  );
});
