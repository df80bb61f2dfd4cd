import { runInGuest } from './guest.ts';

/** `<socket> <seconds to answer> <seconds to end> <line of shell>`: for those who have to wait for the answer. Writes it as JSON. */
const [path = '', answer, end, script = ''] = process.argv.slice(2);
const seconds = { answer: Number(answer), end: Number(end) };
const said = await runInGuest(path, script, seconds).catch((error: Error) => ({
  status: -1,
  text: error.message,
}));
process.stdout.write(JSON.stringify(said));
