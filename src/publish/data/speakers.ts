import { type Catalogue, createIndex } from '../../catalogue/catalogue.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import type { Kind } from '../../model/kinds.ts';
import { wholeId } from './addresses.ts';
import type { Label, Speaker } from './value.ts';

export interface SpeakerInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  /** Trees of locales/<lang>.json by language. */
  locales: Readonly<Record<string, Record<string, unknown>>>;
  readerOf: (lang: string) => LanguageReader;
}

/** Word of the interface at a way of keys; a dot in a key stands as a low line. */
export function wordAt(tree: unknown, ...keys: readonly string[]): string | undefined {
  const found = keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key.replaceAll('.', '_')],
    tree,
  );
  return typeof found === 'string' ? found : undefined;
}

/** Who words values in one language. A commune that has no name in it is given by its Vietnamese one, as on signs. */
export function createSpeaker({ catalogue, locales, readerOf }: SpeakerInput, lang: string): Speaker {
  const reader = readerOf(lang);
  const communes = new Map(catalogue.communes.map(({ code, names }) => [code, names]));
  return {
    label: (list, code) => wordAt(locales[lang], 'list', list, code) ?? null,
    phrase: (text) => {
      const agreed = reader.phrase(text);
      return agreed.lang === lang ? agreed.text : null;
    },
    commune: (code) => {
      const names = communes.get(code);
      const own = reader.name(names);
      return own?.lang === lang ? own.text : (names?.['vi'] ?? null);
    },
    reference: createReferences(catalogue),
  };
}

/** Who words values in all languages at once, each by its tag. */
export function createManySpeaker(speakers: ReadonlyMap<string, Speaker>, catalogue: Catalogue): Speaker {
  const all = (say: (speaker: Speaker) => Label): Label =>
    Object.fromEntries(
      [...speakers].flatMap(([lang, speaker]) => {
        const said = say(speaker);
        return typeof said === 'string' ? [[lang, said]] : [];
      }),
    );
  return {
    label: (list, code) => all((speaker) => speaker.label(list, code)),
    phrase: (text) => all((speaker) => speaker.phrase(text)),
    commune: (code) => all((speaker) => speaker.commune(code)),
    reference: createReferences(catalogue),
  };
}

function createReferences(catalogue: Catalogue): Speaker['reference'] {
  const index = createIndex(catalogue);
  return (kind, id) => {
    const record = kind === 'any' ? index.find(id) : index.get(kind as Kind, id);
    return record && wholeId(catalogue.province.code, record.kind, record.id);
  };
}
