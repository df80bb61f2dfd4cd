import { freePort } from './free-port.ts';
import { noteOutside } from './history/history.ts';
import { makeSite } from './make-site.ts';
import { runCommand } from './run-command.ts';
import { serveFolder } from './serve.ts';

await runCommand(async ({ environment, reporter }) => {
  const { port, host, outDir } = environment;
  await freePort(host, port);
  noteOutside({ ...environment, tell: reporter.complain });
  const { makeCards } = await makeSite({ ...environment, cardsLater: true }, reporter);
  const server = await serveFolder(outDir, { host, port: await freePort(host, port) });
  if (port !== 0 && server.port !== port)
    reporter.say(`Cổng ${port} đang có chương trình khác dùng, nên chuyển sang cổng ${server.port}.`);
  reporter.say(`\nTrang đang chạy tại ${server.url}\nBấm Ctrl+C để dừng.`);
  const stop = () => void server.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  await makeCards?.();
});
