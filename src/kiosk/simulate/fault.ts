import { type Shown, shownBy } from './shown.ts';
import { type AgentEnd, updateArguments, type World } from './world.ts';

/** One thing that can go wrong, done on purpose to a fresh kiosk that shows `old` and is offered `new`. */
export interface Fault {
  /** For the table, in Vietnamese. */
  name: string;
  /** Does it. @returns how the update ended, or what else is worth a word. */
  act(world: World, kiosk: string): Promise<AgentEnd | string>;
  /** What the screen may show afterwards. */
  shows: readonly Shown[];
  /** Codes with which the update may refuse; none: it must not refuse. */
  refusals?: readonly string[];
  /** Folder of releases for the next update; `newer` otherwise. */
  next?(world: World): string;
}

export interface Outcome {
  name: string;
  /** How the update ended. */
  end: string;
  shown: Shown;
  /** What is shown after the next update, all being well again. */
  after: Shown;
  passed: boolean;
}

export async function tryFault(world: World, fault: Fault): Promise<Outcome> {
  const kiosk = world.reset();
  const end = await fault.act(world, kiosk);
  world.host.trick = undefined;
  const shown = await shownBy(world, kiosk);
  world.host.folder = fault.next?.(world) ?? world.published.newer;
  const next = await world.agent(updateArguments(kiosk, world.host.url));
  const after = await shownBy(world, kiosk);
  const said = typeof end === 'string' ? end : end.refusal || end.event;
  const expected =
    typeof end === 'string' || (fault.refusals ? fault.refusals.includes(end.refusal) : end.code === 0);
  return {
    name: fault.name,
    end: said,
    shown,
    after,
    passed: expected && fault.shows.includes(shown) && next.code === 0 && after === 'newer',
  };
}

/** An update from the host. */
export const fromHost = (world: World, kiosk: string, ...more: string[]): Promise<AgentEnd> =>
  world.agent(updateArguments(kiosk, world.host.url, ...more));
