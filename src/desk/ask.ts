import { createInterface } from 'node:readline/promises';

/** Whether an answer is a yes; anything else is none. */
export const isYes = (answer: string): boolean =>
  ['c', 'có', 'co', 'y', 'yes'].includes(answer.trim().normalize('NFC').toLowerCase());

/** Asks whoever sits at the terminal. An end of the input is a no. */
export async function askAtTerminal(
  question: string,
  { input = process.stdin, output = process.stdout }: Partial<Terminal> = {},
): Promise<boolean> {
  const lines = createInterface({ input, output });
  const ended = new Promise<string>((done) => lines.once('close', () => done('')));
  try {
    return isYes(await Promise.race([lines.question(question), ended]));
  } finally {
    lines.close();
  }
}

interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}
