import { digitsOf } from '../../language/digits.ts';

/**
 * `0:07`, `12:30`, `1:05:00`: a moment or length of a film, in the digits of the language.
 * @param seconds from its beginning.
 */
export function clockOf(lang: string, seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return digitsOf(lang)(hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`);
}
