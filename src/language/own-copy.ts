/**
 * The same text in memory of its own. A piece cut out of a longer text keeps the whole of that in memory as long as
 * somebody keeps the piece: one label would hold a page.
 */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
