/** Type-level view of the interface words: every dotted path of locales/vi.json, the source language. */

export type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralSuffix}` ? Base : Key;

/** Dotted paths of a tree of words; `count_one` and `count_other` are one key, `count`. */
export type KeyOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${KeyOf<Tree[Key]>}`;
}[keyof Tree & string];

export type SourceMessages = typeof import('../../locales/vi.json');

export type MessageKey = KeyOf<SourceMessages>;

/**
 * Marks a key that is kept as data and translated elsewhere, so that its type is checked here
 * and `collectUsedKeys` sees it.
 */
export function messageKey(key: MessageKey): MessageKey {
  return key;
}
