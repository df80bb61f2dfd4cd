import { buildSite } from './build-site.ts';
import { runCommand } from './run.ts';
import { type RunningServer, serveFolder } from './serve.ts';

/** How many ports after the wanted one are tried. */
const TRIES = 20;

await runCommand(async ({ environment, reporter }) => {
  await buildSite(environment, reporter);
  const { port, host, outDir } = environment;
  const server = await serveOnFreePort(outDir, host, port);
  if (port !== 0 && server.port !== port)
    reporter.say(`Cổng ${port} đang có chương trình khác dùng, nên chuyển sang cổng ${server.port}.`);
  reporter.say(`\nTrang đang chạy tại ${server.url}\nBấm Ctrl+C để dừng.`);
  const stop = () => void server.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
});

async function serveOnFreePort(dir: string, host: string, port: number): Promise<RunningServer> {
  for (let tried = port; ; tried++) {
    try {
      return await serveFolder(dir, { host, port: tried });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= port + TRIES) throw error;
    }
  }
}
