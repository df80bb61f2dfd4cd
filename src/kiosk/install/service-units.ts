import { SERVICE_FILES } from '../service/main.ts';
import { SERVICE_SOCKET } from '../service/web.ts';
import { type InstalledFile, NAMES } from './names.ts';
import { rootProgram } from './programs.ts';
import { ROOT_SANDBOX } from './sandbox.ts';
import { formatUnit, type Unit } from './unit.ts';

const UNITS: Record<string, Unit> = {
  'cua-ngo-service.socket': {
    Unit: { Description: 'Socket of the service page’s helper' },
    Socket: {
      ListenStream: SERVICE_SOCKET,
      SocketMode: '0660',
      SocketUser: 'root',
      SocketGroup: NAMES.agentUser,
      DirectoryMode: '0755',
      Backlog: 8,
      RemoveOnStop: 'yes',
    },
    Install: { WantedBy: 'sockets.target' },
  },
  // Root, because NetworkManager, the restart and the settings are root's; without a single capability.
  'cua-ngo-service.service': {
    Unit: {
      Description: 'Helper of the service page',
      Requires: 'cua-ngo-service.socket',
      After: 'cua-ngo-service.socket NetworkManager.service dbus.socket',
    },
    Service: {
      ExecStart: rootProgram('service-helper'),
      MemoryMax: '256M',
      TasksMax: 64,
      StateDirectory: 'cua-ngo-settings cua-ngo-service',
      ...ROOT_SANDBOX,
      // Names of disks are seen, their contents are not opened.
      PrivateDevices: 'no',
      DevicePolicy: 'closed',
      // Profiles of networks that are tried; NetworkManager itself puts what is kept on the disk.
      ReadWritePaths: '-/run/NetworkManager',
    },
  },
  // Mounts for the moment, and does nothing else: the helper may not mount.
  'cua-ngo-export@.service': {
    Unit: { Description: 'Write the log to the stick %I', BindsTo: 'dev-%i.device', After: 'dev-%i.device' },
    Service: {
      Type: 'oneshot',
      ExecStart: rootProgram('service-export', '%I'),
      TimeoutStartSec: '3min',
      MemoryMax: '256M',
      RuntimeDirectory: 'cua-ngo-export',
      RuntimeDirectoryMode: '0700',
      ...ROOT_SANDBOX,
      // A mount of its own, which goes with it whatever happens.
      PrivateMounts: 'yes',
      CapabilityBoundingSet: 'CAP_SYS_ADMIN',
      PrivateDevices: 'no',
      DevicePolicy: 'closed',
      DeviceAllow: ['block-sd rw', 'block-mmc rw', 'block-loop rw', 'block-blkext rw'],
      SystemCallFilter: `${ROOT_SANDBOX.SystemCallFilter} @mount`,
    },
  },
};

/** Started with the machine. */
export const SERVICE_ENABLED = ['cua-ngo-service.socket'] as const;

/** NetworkManager takes the cards that Debian's installer wrote into /etc/network/interfaces, with what stands there. */
const NETWORK = '[ifupdown]\nmanaged=true\n';

/** Then Debian's older program leaves them alone: two programs would each ask for an address. */
const WITHOUT_IFUPDOWN: Unit = { Unit: { ConditionPathExists: '!/usr/sbin/NetworkManager' } };

/** Files of the service page. @param codeHash of `hashCode`, root's alone; absent: the page opens for nobody. */
export function createServiceFiles(codeHash: string | undefined): InstalledFile[] {
  return [
    ...(codeHash === undefined ? [] : [{ path: SERVICE_FILES.code, content: `${codeHash}\n`, mode: 0o600 }]),
    ...Object.entries(UNITS).map(([name, unit]) => ({
      path: `/usr/lib/systemd/system/${name}`,
      content: formatUnit(unit),
    })),
    { path: '/etc/NetworkManager/conf.d/cua-ngo.conf', content: NETWORK, isConfig: true },
    ...['networking.service', 'ifup@.service'].map((name) => ({
      path: `/usr/lib/systemd/system/${name}.d/cua-ngo.conf`,
      content: formatUnit(WITHOUT_IFUPDOWN),
    })),
  ];
}
