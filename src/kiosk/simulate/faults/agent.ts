import { spawn } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgentRelease, createAgentRelease } from '../../format/agent-release.ts';
import { sha256 } from '../../format/hash.ts';
import { places } from '../../format/places.ts';
import { describeKey } from '../../format/signed.ts';
import { bundleLauncher } from '../../install/bundle-agent.ts';
import { INSTALLED_FILE, type Installed } from '../../launcher/candidates.ts';
import type { Command } from '../../launcher/starts.ts';
import { readAgentKey, readPublicKeys, readSigningKey, renewAgentKeys } from '../../pack/key-folder.ts';
import { writeStick } from '../../pack/pack.ts';
import type { Fault } from '../fault.ts';
import { SITE_NAME, updateArguments, type World } from '../world.ts';

/** Numbers of the package's own agent, of one that is here already, and of the one that is offered. */
const [OWN, HERE, NEXT] = [100, 110, 120];

const DIES = 'process.exit(9);\n';
const HANGS = 'setInterval(() => {}, 1000);\n';

/** A kiosk with its package, and a publisher's folder that may be changed. */
interface Trial {
  world: World;
  kiosk: string;
  packageDir: string;
  out: string;
  /** The real program, which is sound. */
  program: string;
}

async function prepare(world: World, kiosk: string): Promise<Trial> {
  const packageDir = join(world.dir, 'package');
  if (!existsSync(packageDir)) {
    mkdirSync(packageDir);
    writeFileSync(join(packageDir, 'launcher.mjs'), await bundleLauncher());
    cpSync(join(world.dir, 'agent.mjs'), join(packageDir, 'agent.mjs'));
    const { root, agents = '' } = readPublicKeys(world.keyFolder);
    const installed: Installed = { number: OWN, root, keys: agents, settle: 0.5 };
    writeFileSync(join(packageDir, INSTALLED_FILE), JSON.stringify(installed));
  }
  const out = join(world.dir, 'published-agent');
  rmSync(out, { recursive: true, force: true });
  cpSync(world.published.new, out, { recursive: true });
  mkdirSync(join(kiosk, 'kept'), { recursive: true });
  const program = readFileSync(join(packageDir, 'agent.mjs'), 'utf8');
  return { world, kiosk, packageDir, out, program };
}

/** Publishes an agent, a sound one unless something else is said. */
function publish(
  { world, out, program: sound }: Trial,
  number: number,
  { program = sound, key, ...change }: Partial<AgentRelease> & { program?: string; key?: KeyObject } = {},
): void {
  const sha = sha256(program);
  const bytes = Buffer.byteLength(program);
  const release = { site: SITE_NAME, epoch: 1, number, sha, bytes, created: '2026-11-20', ...change };
  mkdirSync(join(out, 'agent'), { recursive: true });
  writeFileSync(join(out, places.agentProgram(sha)), program);
  writeFileSync(join(out, places.agentKeys), readPublicKeys(world.keyFolder).agents ?? '');
  writeFileSync(join(out, places.agent), createAgentRelease(release, key ?? readAgentKey(world.keyFolder)));
}

const programFile = ({ out, program }: Trial) => join(out, places.agentProgram(sha256(program)));

const take = ({ world, kiosk, packageDir, out }: Trial, from = world.host.url) => {
  world.host.folder = out;
  return world.agent(updateArguments(kiosk, from, '--package', packageDir));
};

/** Starts through the launcher. @returns the number of the agent that ran; 0: the package's own. */
function start({ kiosk, packageDir }: Trial, command: Command = 'stick'): Promise<number> {
  const launcher = join(packageDir, 'launcher.mjs');
  const folders = ['--root', join(kiosk, 'site'), '--kept', join(kiosk, 'kept'), '--run', join(kiosk, 'run')];
  // On the folder of counts no release is found; nothing answers on port 9.
  const args = [launcher, command, ...folders, '--from', join(kiosk, 'kept'), '--port', '9'];
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part));
    child.on('error', failed);
    child.on('close', () => done(Number(/"agent":(\d+)/.exec(said)?.[1] ?? 0)));
  });
}

/** @param offer makes the offer, takes it, and gives the agents that ought to be started, in order. */
const renewal = (
  name: string,
  offer: (trial: Trial) => Promise<{ wanted: number[]; command?: Command }>,
): Fault => ({
  name: `chương trình: ${name}`,
  async act(world, kiosk) {
    const trial = await prepare(world, kiosk);
    const { wanted, command } = await offer(trial);
    const started: number[] = [];
    for (const _ of wanted) started.push(await start(trial, command));
    const code = started.join() === wanted.join() ? 0 : 1;
    const event = started.map((number) => (number === 0 ? 'của gói' : number)).join(', ');
    return { code, event, refusal: '', milliseconds: 0 };
  },
  // Contents come whatever the agent is like.
  shows: ['new'],
});

/** An offer that must not be started. */
const refused = (name: string, make: (trial: Trial) => void): Fault =>
  renewal(name, async (trial) => {
    make(trial);
    await take(trial);
    return { wanted: [0] };
  });

/** What can befall the renewal of the kiosk's own program. */
export const AGENT_FAULTS: Fault[] = [
  renewal('bản tốt được nhận', async (trial) => {
    publish(trial, NEXT);
    await take(trial);
    return { wanted: [NEXT, NEXT] };
  }),
  renewal('bản tốt trên USB được nhận', async (trial) => {
    publish(trial, NEXT);
    const file = join(trial.world.dir, 'agent.kiosk');
    writeStick({ from: trial.out, file, root: trial.world.keys.root });
    await take(trial, file);
    return { wanted: [NEXT] };
  }),
  refused('ký bằng khóa nội dung', (trial) =>
    publish(trial, NEXT, { key: readSigningKey(trial.world.keyFolder, 1) }),
  ),
  refused('ký bằng khóa lạ', (trial) =>
    publish(trial, NEXT, { key: generateKeyPairSync('ed25519').privateKey }),
  ),
  refused('chữ ký sai mang mã của khóa thật', (trial) => {
    publish(trial, NEXT, { key: generateKeyPairSync('ed25519').privateKey });
    const file = join(trial.out, places.agent);
    const { id } = describeKey(readAgentKey(trial.world.keyFolder));
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), key: id }));
  }),
  refused('của tỉnh khác', (trial) => publish(trial, NEXT, { site: 'tinh-khac' })),
  refused('cũ hơn chương trình trong gói', (trial) => publish(trial, OWN - 1)),
  refused('bị sửa', (trial) => {
    publish(trial, NEXT);
    writeFileSync(programFile(trial), trial.program.replace('serve', 'SERVE'));
  }),
  refused('bị cắt ngang', (trial) => {
    publish(trial, NEXT);
    truncateSync(programFile(trial), 1000);
  }),
  refused('dài vô tận', (trial) => {
    publish(trial, NEXT);
    trial.world.host.trick = (path, content, response) => {
      if (!path.endsWith('.mjs')) return content;
      const more = () => response.write(Buffer.alloc(65_536)) && setImmediate(more);
      response.on('drain', more).on('error', () => undefined);
      more();
      return true;
    };
  }),
  refused('tài liệu là JSON hỏng', (trial) => {
    publish(trial, NEXT);
    writeFileSync(join(trial.out, places.agent), '{"body":"{');
  }),
  renewal('đặt thẳng vào ổ đĩa, ký bằng khóa nội dung', async (trial) => {
    await take(trial);
    publish(trial, NEXT, { key: readSigningKey(trial.world.keyFolder, 1) });
    const agents = join(trial.kiosk, 'site', 'agents');
    cpSync(join(trial.out, places.agent), join(agents, `${NEXT}.json`));
    cpSync(programFile(trial), join(agents, `${NEXT}.mjs`));
    return { wanted: [0] };
  }),
  renewal('phát lại bản cũ', async (trial) => {
    publish(trial, NEXT);
    await take(trial);
    publish(trial, HERE);
    await take(trial);
    return { wanted: [NEXT] };
  }),
  renewal('bị sửa trên ổ đĩa sau khi nhận', async (trial) => {
    for (const number of [HERE, NEXT]) {
      publish(trial, number);
      await take(trial);
    }
    writeFileSync(
      join(trial.kiosk, 'site', 'agents', `${NEXT}.mjs`),
      trial.program.replace('serve', 'SERVE'),
    );
    return { wanted: [HERE] };
  }),
  renewal('chết khi khởi động, ba lần', async (trial) => {
    publish(trial, HERE);
    await take(trial);
    publish(trial, NEXT, { program: DIES });
    await take(trial);
    return { wanted: [NEXT, NEXT, NEXT, HERE, HERE] };
  }),
  renewal('treo, không bao giờ sẵn sàng', async (trial) => {
    publish(trial, NEXT, { program: HANGS });
    await take(trial);
    // The fourth start, the package's own, would serve on and on.
    return { wanted: [NEXT, NEXT, NEXT], command: 'serve' };
  }),
  renewal('khóa bị lộ nhảy số, rồi khóa gốc rút khóa ấy', async (trial) => {
    const { world } = trial;
    publish(trial, Number.MAX_SAFE_INTEGER);
    await take(trial);
    const keyFolder = join(world.dir, 'keys-agent-renewed');
    if (!existsSync(keyFolder)) {
      cpSync(world.keyFolder, keyFolder, { recursive: true });
      renewAgentKeys(keyFolder, join(world.dir, 'old'));
    }
    publish({ ...trial, world: { ...world, keyFolder } }, NEXT, { epoch: 2 });
    await take(trial);
    return { wanted: [NEXT] };
  }),
];
