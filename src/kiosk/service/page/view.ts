import type { ServiceStatus } from '../helper.ts';
import type { ActionName, ServiceActions } from '../protocol.ts';
import type { Answer } from './ask.ts';

/** What a part of the page needs of the whole. */
export interface Desk {
  /** Asks, says what came of it, and shows the state that came with the answer. */
  work<Name extends ActionName>(action: Name, fields: ServiceActions[Name], doing: string): Promise<Answer>;
  /** The newest state of the machine. */
  status(): ServiceStatus | undefined;
}

/** One part of the page, behind its key. */
export interface View {
  label: string;
  element: HTMLElement;
  /** Called when its key is pressed. */
  onShow?(): void;
  /** Called with each new state of the machine; what is being typed must stay. */
  onStatus?(status: ServiceStatus): void;
}
