import { ServiceFault } from './fault.ts';

/** Longest line that is read, in bytes. */
export const MOST_REQUEST = 16_384;

/** Addresses as they were typed; what they mean is read by `parsePlan`. */
export interface TypedAddresses {
  method: 'auto' | 'manual';
  /** IPv4 or IPv6. */
  address?: string;
  /** Bits, or an IPv4 mask such as 255.255.255.0. */
  prefix?: string;
  gateway?: string;
  /** With commas or spaces; empty: as the network tells. */
  dns?: string;
}

export type WifiSecurity = 'none' | 'wpa-psk' | 'sae';

/** Everything that can be asked of the helper, by action. */
export interface ServiceActions {
  status: object;
  logout: object;
  scan: object;
  wired: { device: string; addresses: TypedAddresses };
  /** The name of a network is bytes, not text: as hexadecimal digits. */
  wifi: { device: string; ssid: string; security: WifiSecurity; password: string; addresses: TypedAddresses };
  keep: object;
  undo: object;
  settings: { changes: Record<string, unknown> };
  restart: { what: 'machine' | 'display' };
  update: object;
  stick: { device: string };
  log: object;
  export: { device: string };
}
export type ActionName = keyof ServiceActions;
export type ServiceRequest =
  | { action: 'login'; code: string }
  | { [Name in ActionName]: { action: Name; token: string } & ServiceActions[Name] }[ActionName];

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value.length <= 1000;
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const object: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const addresses: Check = (value) =>
  object(value) &&
  hasOnly(
    value as object,
    { method: oneOf('auto', 'manual') },
    { address: text, prefix: text, gateway: text, dns: text },
  );
/** A name of the kernel's for a network card or a disk: never an option, never a path. */
const device: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/.test(value);

const FIELDS: Record<ServiceRequest['action'], Record<string, Check>> = {
  login: { code: text },
  status: {},
  logout: {},
  scan: {},
  wired: { device, addresses },
  wifi: { device, ssid: text, security: oneOf('none', 'wpa-psk', 'sae'), password: text, addresses },
  keep: {},
  undo: {},
  settings: { changes: object },
  restart: { what: oneOf('machine', 'display') },
  update: {},
  stick: { device },
  log: {},
  export: { device },
};

/**
 * Reads one line of the socket. Every field is known, none is missing; what values mean is checked where they are used.
 * @throws ServiceFault
 */
export function parseRequest(line: string): ServiceRequest {
  const wrong = new ServiceFault('Máy không hiểu yêu cầu.  → Mở lại trang dịch vụ.');
  if (Buffer.byteLength(line) > MOST_REQUEST) throw wrong;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong;
  }
  if (!object(value)) throw wrong;
  const { action } = value as { action?: unknown };
  if (typeof action !== 'string' || !Object.hasOwn(FIELDS, action)) throw wrong;
  const fields = FIELDS[action as ServiceRequest['action']];
  const token = action === 'login' ? undefined : { token: text };
  if (!hasOnly(value as object, { action: text, ...token, ...fields })) throw wrong;
  return value as ServiceRequest;
}

/** Whether an object has all of `needed`, perhaps some of `allowed`, and nothing else. */
function hasOnly(value: object, needed: Record<string, Check>, allowed: Record<string, Check> = {}): boolean {
  const checks = { ...allowed, ...needed };
  return (
    Object.keys(needed).every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, one]) => Object.hasOwn(checks, name) && checks[name]?.(one) === true)
  );
}
