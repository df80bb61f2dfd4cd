import type { Progress } from './progress.ts';
import type { Source } from './source.ts';
import type { State } from './state.ts';
import { writeState } from './state.ts';
import type { Store, StoredRelease } from './store.ts';
import type { AgentRequest } from './take-agent.ts';

export interface UpdateRequest {
  root: string;
  /** Root key, SPKI in base64, and the text of keys.json, as they came with the package. */
  rootKey: string;
  /** Id of the gate; releases of another are not taken. */
  gate: string;
  factoryKeys: string;
  /** Opened under the lock. @param incoming folder for half downloads; @param shown what the screen shows. */
  openSource: (incoming: string, shown?: StoredRelease) => Source;
  /** Addresses that a release must have. */
  pages?: readonly string[];
  /** Address of the running server, asked after the switch. */
  server?: string;
  /** Seconds given to it. */
  patience?: number;
  /** Bytes left free for the system. */
  margin?: number;
  /** The server puts a file here when it meets an altered content. */
  doubtFile?: string;
  /** A person asks, with a stick: what did not pass its check here is tried anew. */
  byPerson?: boolean;
  /** Told how far it is, for the screen. */
  onProgress?: (progress: Pick<Progress, 'phase' | 'percent' | 'release'>) => void;
  /** How this program renews itself, after the contents. */
  agents?: AgentRequest;
  /** Told of each step, for the journal. */
  log?: (event: string, facts: Record<string, unknown>) => void;
}

/** What the parts of one update share. */
export interface UpdateContext {
  readonly store: Store;
  readonly request: UpdateRequest;
  state: State;
}

/** Changes what is remembered, on the disk at once. */
export function remember(
  context: UpdateContext,
  change: { [Key in keyof State]?: State[Key] | undefined },
): void {
  context.state = { ...context.state, ...change } as State;
  writeState(context.store, context.state);
}
