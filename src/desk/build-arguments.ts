import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

const USAGE = `Cách dùng:
  npm run build                            dựng trang của tỉnh vào dist/
  npm run build -- --kiosk <mã-cửa-khẩu>   dựng màn hình của một cửa khẩu vào dist-kiosk/ (hoặc đặt KIOSK=<mã>)`;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The surroundings of a build as its arguments change them: `--kiosk <gate>` says the same as KIOSK.
 * @throws Refusal with the usage.
 */
export function withBuildArguments(args: readonly string[], variables: Variables): Variables {
  try {
    const { values } = parseArgs({ args: [...args], options: { kiosk: { type: 'string' } } });
    return values.kiosk === undefined ? variables : { ...variables, KIOSK: values.kiosk };
  } catch {
    throw new Refusal(USAGE);
  }
}
