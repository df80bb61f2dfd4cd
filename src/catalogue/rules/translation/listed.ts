/** So many things one message names. */
const MOST = 5;

/** What a message lists, the first of them. */
export const listed = (things: readonly string[]): string =>
  things.length > MOST
    ? `${things.slice(0, MOST).join(', ')} … và ${things.length - MOST} chỗ nữa`
    : things.join(', ');
