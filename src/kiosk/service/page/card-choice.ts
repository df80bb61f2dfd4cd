import type { NetworkCard } from '../actions/network-state.ts';
import type { ServiceStatus } from '../helper.ts';
import { choice, make } from './elements.ts';

/** Which card is meant; asked only where there are several. */
export function createCardChoice(kind: NetworkCard['kind'], none: string) {
  const element = make('div', {}, make('p', {}, 'Đang xem các cổng mạng…'));
  let shown: string | undefined;
  let read = (): string | undefined => undefined;
  return {
    element,
    read: () => read(),
    update({ cards }: ServiceStatus): void {
      const names =
        typeof cards === 'string'
          ? []
          : cards.filter((card) => card.kind === kind).map(({ device }) => device);
      if (shown === names.join()) return;
      shown = names.join();
      const [first] = names;
      if (first === undefined) {
        read = () => undefined;
        element.replaceChildren(make('p', { class: 'said fault' }, none));
      } else if (names.length === 1) {
        read = () => first;
        element.replaceChildren(make('p', {}, `Cổng ${first}`));
      } else {
        const options = names.map((name) => [name, name] as const);
        const cardChoice = choice({ label: 'Cổng', options, value: first });
        read = cardChoice.read;
        element.replaceChildren(cardChoice.element);
      }
    },
  };
}
