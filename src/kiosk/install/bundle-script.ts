import { rolldown } from 'rolldown';

/** One script for a browser, with all that it imports. @param input absolute path. @throws Error for whatever the bundler warns of. */
export async function bundleScript(input: string): Promise<string> {
  const bundle = await rolldown({
    input,
    platform: 'browser',
    onLog: (level, entry) => {
      if (level !== 'info' && level !== 'debug') throw new Error(entry.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
