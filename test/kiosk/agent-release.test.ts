import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AgentRelease,
  agentNumber,
  createAgentRelease,
  parseAgentRelease,
} from '../../src/kiosk/format/agent-release.ts';
import { sha256 } from '../../src/kiosk/format/hash.ts';
import { parseKeyDocument } from '../../src/kiosk/format/key-document.ts';
import { LIMITS } from '../../src/kiosk/format/limits.ts';
import { places } from '../../src/kiosk/format/places.ts';
import { createRelease } from '../../src/kiosk/format/release.ts';
import {
  readAgentKey,
  readAgentKeyDocument,
  readPublicKeys,
  readSigningKey,
  renewAgentKeys,
} from '../../src/kiosk/pack/key-folder.ts';
import { publishAgent } from '../../src/kiosk/pack/publish-agent.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { NOW, NUMBER, publisher } from './agent-publisher.ts';
import { PAGES } from './kiosk-folder.ts';

describe('an agent’s document', () => {
  const dir = () => {
    const { keyFolder } = publisher();
    return { document: readAgentKeyDocument(keyFolder), key: readAgentKey(keyFolder), keyFolder };
  };
  const release: AgentRelease = {
    ...{ site: 'tinh', epoch: 1, number: 7, sha: sha256('x'), bytes: 1, created: '2026-11-20' },
  };

  it('is read as it was written, and numbers grow with time', () => {
    const { document, key } = dir();
    expect(parseAgentRelease(createAgentRelease(release, key), document)).toMatchObject(release);
    expect(agentNumber(NOW)).toBe(NUMBER);
    expect(agentNumber(NOW + 1000)).toBeGreaterThan(NUMBER);
  });

  it('is none of another site, epoch, form or size', () => {
    const { document, key } = dir();
    const code = (change: object) => {
      try {
        parseAgentRelease(createAgentRelease({ ...release, ...change }, key), document);
        return 'taken';
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    expect(
      [{ site: 'khac' }, { epoch: 2 }, { number: 0 }, { number: 1.5 }, { number: '9' }].map(code),
    ).toEqual(['other-site', 'signature', 'format', 'format', 'format']);
    expect([{ sha: '../x' }, { bytes: 0 }, { bytes: LIMITS.agent + 1 }, { created: null }].map(code)).toEqual(
      ['format', 'format', 'too-big', 'format'],
    );
  });

  it('and one for contents never stand for each other, nor do their keys', () => {
    const { document, key, keyFolder } = dir();
    const { root, document: contents, agents = '' } = readPublicKeys(keyFolder);
    expect(() => parseKeyDocument(contents, root, 'agent')).toThrow('Chữ ký');
    expect(() => parseKeyDocument(agents, root)).toThrow('Chữ ký');
    const content = createRelease(
      { ...release, seq: 7, manifest: sha256('x'), files: 1, freshUntil: '2027-01-01' } as never,
      key,
    );
    expect(() => parseAgentRelease(content, document)).toThrow('Chữ ký');
    const byContentKey = createAgentRelease(release, readSigningKey(keyFolder, 1));
    expect(() => parseAgentRelease(byContentKey, document)).toThrow('Chữ ký');
  });
});

describe('publishing an agent', () => {
  it('lays document, keys and program beside the releases, with a number that rises', () => {
    const { publish, out } = publisher();
    expect(publish()).toMatchObject({ changed: true, release: { number: NUMBER } });
    expect(publish('one', NOW + 60_000)).toMatchObject({ changed: false, release: { number: NUMBER } });
    // A clock that has gone back does not make it an older one.
    expect(publish('two', NOW - 86_400_000)).toMatchObject({ release: { number: NUMBER + 1 } });
    expect(publish('three', NOW + 60_000).release.number).toBe(NUMBER + 100);
    expect(readdirSync(join(out, 'agent')).sort()).toEqual(
      [`${sha256('two')}.mjs`, `${sha256('three')}.mjs`, 'keys.json', 'latest.json'].sort(),
    );
  });

  it('mends what is damaged there', async () => {
    const { publish, out, take } = publisher();
    publish();
    writeFileSync(join(out, places.agentProgram(sha256('one'))), 'onf');
    expect(publish('one', NOW + 1000).changed).toBe(true);
    for (const place of [places.agent, places.agentKeys]) {
      writeFileSync(join(out, place), '{');
      expect(publish('one', NOW + 2000).changed).toBe(true);
    }
    expect(await take()).toEqual([`agent ${NUMBER + 3}`]);
  });

  it('asks for releases of this root, and for keys that count', () => {
    const { publish, out, keyFolder, keys, pack } = publisher();
    const other = publisher();
    const program = Buffer.from('x');
    const into = (folder: string) => () =>
      publishAgent({ out: folder, keys, signingKey: readAgentKey(keyFolder), program, now: NOW });
    expect(into(temporaryFolder())).toThrow('Thiếu tệp');
    expect(into(other.out)).toThrow('Chữ ký');
    const signingKey = readSigningKey(keyFolder, 1);
    expect(() => publishAgent({ out, keys, signingKey, program, now: NOW })).toThrow('khóa');
    renewAgentKeys(keyFolder, temporaryFolder());
    publish();
    // The former keys come too late.
    const former = { out, keys, program, now: NOW, signingKey: readAgentKey(keyFolder) };
    expect(() => publishAgent(former)).toThrow('khóa');
    // Packing contents leaves it alone.
    pack({ ...PAGES, 'vi/index.html': '<!doctype html><title>mới</title>' });
    expect(existsSync(join(out, places.agent))).toBe(true);
  });
});

it('agent keys rise by the reserve, and no reserve is made up', () => {
  const { keyFolder } = publisher();
  const first = readAgentKeyDocument(keyFolder);
  const second = renewAgentKeys(keyFolder, temporaryFolder());
  expect([first.epoch, second.epoch]).toEqual([1, 2]);
  expect(second.keys[0]?.id).toBe(first.keys[1]?.id);
  rmSync(join(keyFolder, 'agent-3.key'));
  expect(() => renewAgentKeys(keyFolder, temporaryFolder())).toThrow('agent-3.key');
});
