import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createKeyDocument } from '../../src/kiosk/format/key-document.ts';
import { describeKey } from '../../src/kiosk/format/signed.ts';
import { bundleLauncher } from '../../src/kiosk/install/bundle-agent.ts';
import {
  readAgentKeyDocument,
  readPublicKeys,
  readSigningKey,
  renewAgentKeys,
} from '../../src/kiosk/pack/key-folder.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { launcherMachine } from './launcher-machine.ts';

let launcher = '';
beforeAll(async () => {
  launcher = await bundleLauncher();
});

const machine = (own?: string, settle?: number) => launcherMachine(launcher, own, settle);
const isRoot = process.getuid?.() === 0;

it('the launcher is one small file without packages', () => {
  const imports = [...launcher.matchAll(/^import .* from "([^"]+)"/gm)].map((match) => match[1]);
  expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  expect(launcher.length).toBeLessThan(24_000);
});

describe('the launcher starts', () => {
  it('the package’s own agent where no update has brought one, with all its arguments', async () => {
    const { run } = machine();
    const { ran, code, out } = await run('update', '--from', 'https://tinh.example/');
    expect([ran, code]).toEqual([['own'], 0]);
    expect(out).toContain('"--from","https://tinh.example/"');
    expect(out).toContain('"of":"package"');
  });

  it('the newest signed agent, with all its arguments and its number', async () => {
    const { put, run } = machine();
    for (const number of [101, 99, 120, 110]) put(number);
    const { ran, code, out } = await run('stick', '--from', '/run/cua-ngo-stick');
    expect([ran, code]).toEqual([['agent 120'], 0]);
    expect(out).toContain('"argv":["stick","--root"');
    expect(out).toContain('"of":"120"');
  });

  it('no agent that is not newer than the package: a new package goes before what was there', async () => {
    const { put, run, agents } = machine();
    put(99);
    put(100);
    expect((await run('update')).ran).toEqual(['own']);
    renameSync(join(agents, '99.json'), join(agents, '999.json'));
    renameSync(join(agents, '99.mjs'), join(agents, '999.mjs'));
    expect((await run('update')).ran).toEqual(['own']);
    // What calls itself by another number hides none that does not.
    put(101);
    expect((await run('update')).ran).toEqual(['agent 101']);
  });

  it('nothing but its own for a command that is none of these', async () => {
    const { put, run } = machine();
    put(101);
    expect((await run('watchdog')).ran).toEqual(['own']);
  });

  it('its own where the package names no key for agents, or its facts are torn', async () => {
    const { put, run, installed, keys } = machine();
    put(101);
    const facts = join(installed, 'launcher.json');
    for (const text of [JSON.stringify({ number: 100, root: keys.root, settle: 1 }), '{"number": 1', '']) {
      writeFileSync(facts, text);
      expect((await run('update')).ran, text).toEqual(['own']);
    }
  });
});

describe('the launcher does not start', () => {
  it('an agent signed by a key for contents, by a stranger, by the root, for another site or in another epoch', async () => {
    const { put, run, keyFolder } = machine();
    const stranger = generateKeyPairSync('ed25519').privateKey;
    put(101, '', {}, readSigningKey(keyFolder, 1));
    put(102, '', {}, stranger);
    put(103, '', { site: 'tinh-khac' });
    put(104, '', { epoch: 2 });
    put(105, '', { number: 106 });
    put(107, '', {}, createPrivateKey(readFileSync(join(keyFolder, 'root.key'), 'utf8')));
    expect((await run('update')).ran).toEqual(['own']);
  });

  it('an agent whose every document key is true but whose signature is false', async () => {
    const { put, run, agents } = machine();
    put(101);
    const file = join(agents, '101.json');
    const { signature, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const bytes = Buffer.from(signature as string, 'base64');
    bytes[7] = (bytes[7] as number) ^ 1;
    writeFileSync(file, JSON.stringify({ ...rest, signature: bytes.toString('base64') }));
    expect((await run('update')).ran).toEqual(['own']);
  });

  it('a program that is altered, cut short, longer, a link, a folder, a pipe or gone; but the one before', async () => {
    const spoil: Record<string, (file: string) => void> = {
      altered: (file) => {
        const bytes = readFileSync(file);
        bytes[40] = (bytes[40] as number) ^ 1;
        writeFileSync(file, bytes);
      },
      'cut short': (file) => truncateSync(file, 40),
      longer: (file) => appendFileSync(file, ' x'),
      endless: (file) => truncateSync(file, 2 ** 40),
      gone: (file) => rmSync(file),
      link: (file) => {
        renameSync(file, `${file}.real`);
        symlinkSync(`${file}.real`, file);
      },
      device: (file) => {
        rmSync(file);
        symlinkSync('/dev/zero', file);
      },
      folder: (file) => {
        rmSync(file);
        mkdirSync(file);
      },
      pipe: (file) => {
        rmSync(file);
        spawnSync('mkfifo', [file]);
      },
    };
    for (const [name, act] of Object.entries(spoil)) {
      const { put, run, agents } = machine();
      put(101);
      put(102);
      act(join(agents, '102.mjs'));
      expect((await run('update')).ran, name).toEqual(['agent 101']);
      act(join(agents, '101.json'));
      expect((await run('update')).ran, name).toEqual(['own']);
    }
  });

  it('anything out of bad JSON, or of a folder that is none or holds thousands of names', async () => {
    const { put, run, agents } = machine();
    for (const [at, text] of [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"body":1}',
      '{"body":"{}","key":"a","signature":""}',
    ].entries())
      writeFileSync(join(agents, `${200 + at}.json`), text);
    put(101);
    expect((await run('update')).ran).toEqual(['agent 101']);
    for (let number = 1000; number < 4000; number++) writeFileSync(join(agents, `${number}.json`), '');
    expect((await run('update')).ran).toEqual(['own']);
    rmSync(agents, { recursive: true });
    for (const make of [() => writeFileSync(agents, ''), () => symlinkSync('/dev', agents)]) {
      make();
      expect((await run('update')).ran).toEqual(['own']);
      unlinkSync(agents);
    }
  });

  it.runIf(isRoot)('as root what another user has put there', async () => {
    const { put, run, agents } = machine();
    put(101);
    for (const name of ['101.json', '101.mjs']) {
      chownSync(join(agents, name), 65534, 65534);
      expect((await run('update')).ran, name).toEqual(['own']);
      chownSync(join(agents, name), 0, 0);
    }
    expect((await run('update')).ran).toEqual(['agent 101']);
  });
});

describe('after a leak', () => {
  it('a document of the root takes the key away, and its reserve in the package goes on', async () => {
    const { put, run, keyFolder, agents } = machine();
    put(101);
    renewAgentKeys(keyFolder, temporaryFolder());
    put(102, '', { epoch: 2 });
    expect((await run('update')).ran).toEqual(['agent 101']);
    writeFileSync(join(agents, 'keys.json'), readPublicKeys(keyFolder).agents as string);
    expect((await run('update')).ran).toEqual(['agent 102']);
    rmSync(join(agents, '102.json'));
    expect((await run('update')).ran).toEqual(['own']);
  });

  it('a key that the package does not name brings no code, though the root has signed for it', async () => {
    const { put, run, keyFolder, agents } = machine();
    for (let epoch = 2; epoch <= 3; epoch++) renewAgentKeys(keyFolder, temporaryFolder());
    writeFileSync(join(agents, 'keys.json'), readPublicKeys(keyFolder).agents as string);
    put(103, '', { epoch: 3 });
    expect((await run('update')).ran).toEqual(['own']);
  });

  it('a document of an older epoch, of another root, or for contents takes nothing away', async () => {
    const { put, run, keyFolder, agents, keys } = machine();
    put(101);
    const other = generateKeyPairSync('ed25519').privateKey;
    const document = { ...readAgentKeyDocument(keyFolder), epoch: 5 };
    const forged = createKeyDocument({ ...document, keys: [describeKey(other)] }, other, 'agent');
    for (const text of [forged, keys.document, keys.agents as string, 'x'.repeat(20_000), '']) {
      writeFileSync(join(agents, 'keys.json'), text);
      expect((await run('update')).ran).toEqual(['agent 101']);
    }
  });
});
