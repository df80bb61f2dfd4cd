import type { Urgency } from './findings.ts';
import type { KioskState } from './fleet-state.ts';
import { lasting } from './vietnam-time.ts';

export const URGENCY_WORDS: Record<Urgency, string> = {
  red: 'Đỏ: làm ngay',
  yellow: 'Vàng: xem trong tuần',
  note: 'Cần biết',
  good: 'Tốt',
};

/** Release, program, screen and disk of a kiosk in words; empty where nothing is known. */
export function factsOf({ last }: KioskState): Record<'release' | 'agent' | 'screen' | 'free', string> {
  return {
    release: last ? (last.release ?? 'chưa có') : '',
    agent: String(last?.agent ?? ''),
    screen: last ? (last.beat === undefined ? 'chưa báo' : `báo cách đó ${beatWords(last.beat)}`) : '',
    free: last?.free === undefined ? '' : `${last.free.toLocaleString('vi-VN')} MB`,
  };
}

const beatWords = (seconds: number): string => (seconds < 120 ? `${seconds} giây` : lasting(seconds * 1000));
