/** Static and dynamic imports and re-exports, types included. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[\s;{}])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"`]([^'"`]+)['"`]/g,
  );
  return [...found].map((match) => (match[1] ?? match[2]) as string);
}

/** Types vanish before anything runs the file. */
export const withoutTypes = (text: string): string =>
  text.replace(/\b(?:import|export) type [^;=]+ from [^;]+;/g, '');
