import type { Issue } from './issues.ts';

/** A YAML text with the way back from a value to the line it was typed on. */
export interface YamlFile {
  /** Undefined when the text cannot be read. */
  data: unknown;
  /** 1-based line of the value at `path`, or of the nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
  /** What was typed, undefined when absent or not a scalar. */
  rawAt(path: readonly PropertyKey[]): string | undefined;
  issues: Issue[];
}

/** Lines are asked for seldom: only then is a text whose values are known parsed again. */
export function lazyLines(parse: () => YamlFile): Pick<YamlFile, 'lineOf'> {
  let yaml: YamlFile | undefined;
  return { lineOf: (path) => (yaml ??= parse()).lineOf(path) };
}
