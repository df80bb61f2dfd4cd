import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { createLastMade, prepareSite } from '../build/prepare.ts';
import { keepHandover } from '../catalogue/handover.ts';
import { removeSync } from '../catalogue/patient-disk.ts';
import { sendDraftPolicy } from './draft-policy.ts';
import { followEdits } from './follow-edits.ts';
import { freePort } from './free-port.ts';
import { explain, runCommand } from './run-command.ts';
import { serveFolder } from './serve.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Pictures, fonts and the theme's sheet, which are made before Astro and stand outside its folders. */
const PREPARED = '^/(media|fonts|assets)/';

await runCommand(async ({ environment: surroundings, reporter, answer }) => {
  const environment = { ...surroundings, withDrafts: true };
  const { root, home, contentDir, localesDir, cacheDir, host, port } = environment;
  await freePort(host, port);
  const site = join(cacheDir, 'dev', 'site');
  removeSync(site);
  const last = createLastMade();
  const handover = await prepareSite(environment, site, reporter, last);
  keepHandover(handover);
  const edits = followEdits({
    folders: [contentDir, localesDir],
    first: handover,
    prepare: (quiet) => prepareSite(environment, site, quiet, last),
    unchanging: new RegExp(PREPARED),
    reporter,
    explain,
  });
  const { dev } = await import('astro');
  const files = await serveFolder(site);
  const server = await dev({
    root,
    cacheDir: join(cacheDir, 'dev', 'astro'),
    server: { host, port: await freePort(host, port) },
    // In a province's folder the packages lie beside the engine, not in it.
    vite: { server: { fs: { allow: [root, home] }, watch: { ignored: ['**/.lich-su/**'] } } },
    integrations: [preparedFiles(files.url), proofPage(root), edits, sendDraftPolicy()],
  });
  const stop = () => void Promise.all([server.stop(), files.close()]).then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const first = handover.catalogue.province.languages[0]?.tag ?? 'vi';
  const { port: taken } = server.address;
  answer(
    { port: taken },
    `\nTrang nháp đang chạy tại http://localhost:${taken}/${first}/ (tìm kiếm chỉ có ở npm start).`,
  );
});

/** Type in all scripts side by side, at /_proof/; the built site has no such page. */
function proofPage(root: string): AstroIntegration {
  return {
    name: 'proof-page',
    hooks: {
      'astro:config:setup': ({ injectRoute }) =>
        injectRoute({ pattern: '/_proof', entrypoint: join(root, 'src/components/proof/Proof.astro') }),
    },
  };
}

function preparedFiles(origin: string): AstroIntegration {
  return {
    name: 'prepared-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { server: { proxy: { [PREPARED]: { target: origin } } } } });
      },
    },
  };
}
