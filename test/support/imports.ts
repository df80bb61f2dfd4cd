/** Files that static and dynamic imports and re-exports name, types included; `?url` asks the bundler for the address of one. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[\s;{}])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"`]([^'"`]+)['"`]/g,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? '').replace(/\?url$/, ''));
}

/** Types vanish before anything runs the file. */
export const withoutTypes = (text: string): string =>
  text.replace(/\b(?:import|export) type [^;=]+ from [^;]+;/g, '');
