import { createRandom } from '../../language/random.ts';
import { type Pace, repeat } from './pace.ts';
import { shownBy } from './shown.ts';
import { updateArguments, type World } from './world.ts';

export interface KillResult {
  /** That were made: fewer than asked for where the time was over. */
  runs: number;
  /** Runs whose process was still there when it was to be killed. */
  killed: number;
  old: number;
  new: number;
  /** Neither exactly the one nor the other. */
  broken: number;
  /** Next updates that did not end with the newest release on the screen. */
  stuck: number;
  /** What those said. */
  notes: string[];
}

/**
 * Ends the updater by kill -9 at random moments, from its first request to a little after its usual end, and looks
 * at the screen; then lets the next update run. Every third time the leftovers are not cleared: the next trial
 * begins with them.
 */
export async function killAtRandom(
  world: World,
  runs: number,
  seed: number,
  pace: Pace = {},
): Promise<KillResult> {
  const random = createRandom(seed);
  const result: KillResult = { runs: 0, killed: 0, old: 0, new: 0, broken: 0, stuck: 0, notes: [] };
  // Half of the trials fetch each content by itself: many more moments between two files.
  const ways = [undefined, withoutSteps];
  const spans = [await usualSpan(world, ways[0]), await usualSpan(world, ways[1])];
  result.runs = await repeat(runs, pace, async (run) => {
    const kiosk = world.reset();
    world.host.trick = ways[run % 2];
    const at = random() * (spans[run % 2] as number) * 1.15;
    const kills = run % 3 === 2 ? 2 : 1;
    for (let kill = 0; kill < kills; kill++)
      if (await killOnce(world, kiosk, at / (kill + 1))) result.killed++;
    world.host.trick = undefined;
    const shown = await shownBy(world, kiosk);
    if (shown === 'old' || shown === 'new') result[shown]++;
    else result.broken++;
    world.host.folder = world.published.newer;
    const next = await world.agent(updateArguments(kiosk, world.host.url));
    const after = await shownBy(world, kiosk);
    if (next.code !== 0 || after !== 'newer') {
      result.stuck++;
      result.notes.push(`${run}: ${next.refusal || next.event}, ${after}`);
    }
  });
  return result;
}

/** Milliseconds from the first request to the end. */
async function usualSpan(world: World, trick: World['host']['trick']): Promise<number> {
  const kiosk = world.reset();
  world.host.trick = trick;
  let began = performance.now();
  world.host.onRequest = () => {
    began = performance.now();
  };
  await world.agent(updateArguments(kiosk, world.host.url));
  return performance.now() - began;
}

/** @returns whether it was there to be killed. */
async function killOnce(world: World, kiosk: string, after: number): Promise<boolean> {
  const end = await world.agent(updateArguments(kiosk, world.host.url), {
    onStart: (child) => {
      world.host.onRequest = () => void setTimeout(() => child.kill('SIGKILL'), after);
    },
  });
  return end.code === undefined;
}

const withoutSteps: World['host']['trick'] = (path, _, response) => {
  if (!path.startsWith('/steps/')) return undefined;
  response.writeHead(404, { 'content-length': 0 });
  response.end();
  return true;
};
