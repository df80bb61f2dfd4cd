import { NAMES } from './names.ts';

/** A program that needs nothing but its own folders. https://www.freedesktop.org/software/systemd/man/systemd.exec.html */
const CLOSED = {
  ProtectSystem: 'strict',
  ProtectHome: 'yes',
  PrivateTmp: 'yes',
  PrivateDevices: 'yes',
  NoNewPrivileges: 'yes',
  CapabilityBoundingSet: '',
  ProtectKernelTunables: 'yes',
  ProtectKernelModules: 'yes',
  ProtectKernelLogs: 'yes',
  ProtectControlGroups: 'yes',
  ProtectClock: 'yes',
  ProtectHostname: 'yes',
  ProtectProc: 'invisible',
  RestrictNamespaces: 'yes',
  RestrictRealtime: 'yes',
  RestrictSUIDSGID: 'yes',
  LockPersonality: 'yes',
  RemoveIPC: 'yes',
  SystemCallArchitectures: 'native',
  // V8 asks for keys of memory; without @pkey the kernel ends Node at its start.
  SystemCallFilter: '@system-service @pkey',
  // A later Node or libc that tries another call goes on without it.
  SystemCallErrorNumber: 'EPERM',
} as const;

/**
 * What talks to the net or reads what others made. The folders are made by systemd, for this user, and outlive the
 * program that is started by a timer.
 */
export const AGENT_SANDBOX = {
  User: NAMES.agentUser,
  Group: NAMES.agentUser,
  StateDirectory: 'cua-ngo cua-ngo/site cua-ngo/kept',
  RuntimeDirectory: 'cua-ngo',
  RuntimeDirectoryPreserve: 'yes',
  ...CLOSED,
  PrivateUsers: 'yes',
} as const;

/** To be reached from this machine alone. */
export const LOOPBACK_ONLY = {
  IPAddressDeny: 'any',
  IPAddressAllow: 'localhost',
  RestrictAddressFamilies: 'AF_UNIX AF_INET',
} as const;

/** What runs as root, without its powers: it owns its folders and may talk to systemd, and has no net. */
export const ROOT_SANDBOX = {
  ...CLOSED,
  PrivateNetwork: 'yes',
  RestrictAddressFamilies: 'AF_UNIX',
  IPAddressDeny: 'any',
  MemoryDenyWriteExecute: 'yes',
  UMask: '0022',
} as const;

/** What mounts for the whole machine, and so in no namespace of its own: it has that one power, and no net. */
export const MOUNTER_SANDBOX = {
  CapabilityBoundingSet: 'CAP_SYS_ADMIN',
  NoNewPrivileges: 'yes',
  MemoryDenyWriteExecute: 'yes',
  LockPersonality: 'yes',
  RestrictNamespaces: 'yes',
  RestrictRealtime: 'yes',
  RestrictSUIDSGID: 'yes',
  RestrictAddressFamilies: 'AF_UNIX',
  IPAddressDeny: 'any',
  DevicePolicy: 'closed',
  DeviceAllow: 'block-* r',
  KeyringMode: 'private',
  UMask: '0022',
  SystemCallArchitectures: 'native',
  SystemCallFilter: '@system-service @mount',
  SystemCallErrorNumber: 'EPERM',
} as const;
