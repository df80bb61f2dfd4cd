import { parseArgs } from 'node:util';
import { Refusal } from '../../build/refusal.ts';
import { Misuse } from '../arguments.ts';
import { type Answers, BadAnswer, QUESTIONS, type Question } from './answers.ts';

export const NEW_PROVINCE_USAGE = `Cách dùng:
  npm run new-province -- <thư-mục>     hỏi từng điều, rồi tạo thư mục của một tỉnh
  Trả lời trước được (không có cửa sổ lệnh thì phải ghi ít nhất --name và --code):
    --name "Sông Gió" --code 99 --languages vi,en,lo --neighbours "tây: Sông Dài; bắc: Núi Xanh"
    --gates "Đèo Gió, chính, Bản Mây" --unit "Sở …" --url https://tinh.example`;

export interface NewProvinceRequest {
  folder: string;
  /** What was answered on the command line, as it was written. */
  given: Partial<Record<keyof Answers, string>>;
}

/** @throws Misuse with the usage. */
export function parseNewProvinceArguments(args: readonly string[]): NewProvinceRequest {
  const text = { type: 'string' } as const;
  const options = {
    name: text,
    code: text,
    languages: text,
    neighbours: text,
    gates: text,
    unit: text,
    url: text,
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder] = positionals;
    if (!folder?.trim() || positionals.length !== 1) throw new Error('one folder');
    return { folder, given: values };
  } catch {
    throw new Misuse(NEW_PROVINCE_USAGE);
  }
}

/** Asks a person one question; undefined: there is nobody to ask. */
export type Ask = (text: string) => Promise<string>;

/**
 * All answers: those given, then those of a person, who is asked again after a mistake, else the usual ones.
 * @param tell what a person is told before being asked again.
 * @throws Refusal when a given answer cannot be used, or one is missing and there is nobody to ask.
 */
export async function collectAnswers(
  given: NewProvinceRequest['given'],
  engine: { languages: readonly string[] },
  ask?: Ask,
  tell: (text: string) => void = () => {},
): Promise<Answers> {
  const known: Partial<Record<keyof Answers, unknown>> = {};
  for (const one of QUESTIONS) {
    const usual = one.usual?.(known as Partial<Answers>);
    const written = given[one.key];
    if (written !== undefined) known[one.key] = readGiven(one, written, engine);
    else if (ask) known[one.key] = await askUntilRight(one, usual, engine, ask, tell);
    else if (usual !== undefined) known[one.key] = one.read(usual, engine);
    else throw new Refusal(`Thiếu --${one.key}: ${one.ask}.\n${NEW_PROVINCE_USAGE}`);
  }
  return known as unknown as Answers;
}

function readGiven(one: Question, written: string, engine: { languages: readonly string[] }): unknown {
  try {
    return one.read(written.normalize('NFC').trim(), engine);
  } catch (error) {
    throw error instanceof BadAnswer ? new Refusal(`--${one.key}: ${error.message}`) : error;
  }
}

async function askUntilRight(
  one: Question,
  usual: string | undefined,
  engine: { languages: readonly string[] },
  ask: Ask,
  tell: (text: string) => void,
): Promise<unknown> {
  for (;;) {
    const typed = await ask(`${one.ask}${usual ? ` [${usual}]` : ''}: `);
    const text = typed.normalize('NFC').trim() || usual;
    try {
      return one.read(text ?? '', engine);
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error;
      tell(error.message);
    }
  }
}
