import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { agentNumber } from '../format/agent-release.ts';
import { bundleServicePage } from './bundle-service-page.ts';

/** The programs of a package, and the number of its agent. */
export interface Programs {
  agent: string;
  launcher: string;
  number: number;
}

/** @param now moment of the making, from which the agent has its number. */
export const bundlePrograms = async (now: Date): Promise<Programs> => ({
  agent: await bundleAgent(),
  launcher: await bundleLauncher(),
  number: agentNumber(now.getTime()),
});

/** The agent as one file of plain JavaScript without dependencies. */
export const bundleAgent = (): Promise<string> => bundle('agent');

/** What starts it, of the same form. */
export const bundleLauncher = (): Promise<string> => bundle('launcher');

async function bundle(folder: 'agent' | 'launcher'): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, '..', folder, 'main.ts'),
    platform: 'node',
    external: /^node:/,
    transform: { target: 'node20', define: { SERVICE_PAGE: JSON.stringify(await bundleServicePage()) } },
    onLog: (level, entry) => {
      if (level !== 'info' && level !== 'debug') throw new Error(entry.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    const foreign = output[0].imports.filter((name) => !name.startsWith('node:'));
    if (output.length !== 1 || foreign.length > 0)
      throw new Error(`The ${folder} needs ${foreign.join(', ')}.`);
    return `#!/usr/bin/env node\n${output[0].code}`;
  } finally {
    await bundle.close();
  }
}
