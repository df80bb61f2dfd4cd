import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The player as one plain script, for browsers of signage boxes down to those of 2020. */
export async function bundlePlayer(root: string): Promise<string> {
  const bundle = await rolldown({
    input: join(root, 'src/kiosk/led/player.ts'),
    platform: 'browser',
    transform: { target: 'es2018' },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
