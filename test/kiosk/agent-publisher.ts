import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgentRelease, createAgentRelease } from '../../src/kiosk/format/agent-release.ts';
import { sha256 } from '../../src/kiosk/format/hash.ts';
import { places } from '../../src/kiosk/format/places.ts';
import { readAgentKey, readPublicKeys } from '../../src/kiosk/pack/key-folder.ts';
import { publishAgent } from '../../src/kiosk/pack/publish-agent.ts';
import { kioskFolder } from './kiosk-folder.ts';

export const NOW = Date.UTC(2026, 10, 20, 8, 0, 0);
export const NUMBER = 20261120080000;
export const OWN = 20261101000000;

/** A publisher with one release, and a kiosk whose package has the agent `OWN`. */
export function publisher() {
  const kiosk = kioskFolder();
  kiosk.pack();
  const keyFolder = join(kiosk.dir, 'keys');
  const packageDir = join(kiosk.dir, 'package');
  mkdirSync(packageDir);
  const facts = { number: OWN, root: kiosk.keys.root, keys: kiosk.keys.agents, settle: 1 };
  writeFileSync(join(packageDir, 'launcher.json'), JSON.stringify(facts));
  const events: { event: string; code?: unknown; number?: unknown }[] = [];
  const agents = join(kiosk.root, 'agents');
  return {
    ...kiosk,
    keyFolder,
    packageDir,
    agents,
    publish: (text = 'one', now = NOW) =>
      publishAgent({
        out: kiosk.out,
        keys: readPublicKeys(keyFolder),
        signingKey: readAgentKey(keyFolder),
        program: Buffer.from(text),
        now,
      }),
    /** Signs and lays down whatever is wanted. */
    forge(change: Partial<AgentRelease>, program: string | Buffer = 'forged', key = readAgentKey(keyFolder)) {
      const release = { site: 'tinh', epoch: 1, number: NUMBER + 5, created: '2026-11-20', ...change };
      const sha = change.sha ?? sha256(program);
      mkdirSync(join(kiosk.out, 'agent'), { recursive: true });
      writeFileSync(join(kiosk.out, places.agentProgram(sha)), program);
      const text = createAgentRelease({ ...release, sha, bytes: change.bytes ?? program.length }, key);
      writeFileSync(join(kiosk.out, places.agent), text);
    },
    /** What the updater says of the agent. */
    async take(from = kiosk.out) {
      events.length = 0;
      await kiosk.update({
        from,
        agents: {
          package: packageDir,
          kept: join(kiosk.dir, 'kept'),
          log: (event, facts) => events.push({ event, ...facts }),
        },
      });
      return events.map(({ event, code, number }) => `${event} ${code ?? number}`);
    },
    here: () => (existsSync(agents) ? readdirSync(agents).sort() : []),
  };
}
