import { parseArgs } from 'node:util';
import { Misuse } from './arguments.ts';

export const BUILD_USAGE = `Cách dùng:
  npm run build                            dựng trang của tỉnh vào dist/
  npm run build -- --brochures             thêm tờ in và sách nhỏ (PDF); cần trình duyệt trên máy
  npm run build -- --kiosk <mã-cửa-khẩu>   dựng màn hình của một cửa khẩu vào dist-kiosk/ (hoặc đặt KIOSK=<mã>)
  npm run build -- --led <mã-cửa-khẩu>     dựng màn hình LED của một cửa khẩu vào dist-led/ (hoặc đặt LED=<mã>);
                                           thêm --no-png để không làm ảnh PNG`;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The surroundings of a build as its arguments change them: `--kiosk <gate>` says the same as KIOSK,
 * `--led <gate>` as LED, `--no-png` as LED_PNG=no, `--brochures` as BROCHURES=yes.
 * @throws Misuse with the usage.
 */
export function withBuildArguments(args: readonly string[], variables: Variables): Variables {
  try {
    const options = {
      kiosk: { type: 'string' },
      led: { type: 'string' },
      'no-png': { type: 'boolean' },
      brochures: { type: 'boolean' },
    } as const;
    const { kiosk, led, 'no-png': noPng, brochures } = parseArgs({ args: [...args], options }).values;
    const apart = [kiosk !== undefined, led !== undefined, brochures === true].filter(Boolean);
    if (apart.length > 1 || (noPng && led === undefined)) throw new Error('mixed');
    return {
      ...variables,
      ...(kiosk !== undefined && { KIOSK: kiosk }),
      ...(led !== undefined && { LED: led }),
      ...(noPng && { LED_PNG: 'no' }),
      ...(brochures && { BROCHURES: 'yes' }),
    };
  } catch {
    throw new Misuse(BUILD_USAGE);
  }
}
