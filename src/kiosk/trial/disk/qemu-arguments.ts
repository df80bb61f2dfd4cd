import { join } from 'node:path';

/** A machine whose disk has a boot loader already is started without a kernel of its own. */
export interface FirstBoot {
  kernel: string;
  initrd: string;
  /** Words for the kernel. */
  append: string;
}

export interface QemuRequest {
  /** Image of the whole disk. */
  disk: string;
  /** Folder of its sockets; the system allows their paths about a hundred bytes. */
  sockets: string;
  /** File for all that the serial line says. */
  log: string;
  /** Without it every processor is computed, some ten times slower. */
  kvm: boolean;
  first?: FirstBoot | undefined;
  /** Program that gets each connection to the host of the trial as its input and output. */
  relay: readonly string[];
}

/** The one address of the machine's network, beside the machine's own. */
export const HOST_NAME = '10.0.2.100';

export const socketsOf = ({ sockets }: Pick<QemuRequest, 'sockets'>) => ({
  control: join(sockets, 'qmp'),
  serial: join(sockets, 'serial'),
  agent: join(sockets, 'agent'),
});

const MEMORY_MIB = 3072;

/**
 * A PC with what a kiosk has: a SATA disk, USB 3, a card for a cable, a screen. It stands still until it is told to go on,
 * so that nothing of its start is missed. https://www.qemu.org/docs/master/system/invocation.html
 */
export function qemuArguments(request: QemuRequest, hostPort: number): string[] {
  const { disk, log, kvm, first, relay } = request;
  const paths = socketsOf(request);
  const socket = (path: string) => `path=${value(path)},server=on,wait=off`;
  const forward = `guestfwd=tcp:${HOST_NAME}:${hostPort}-cmd:${value(relay.map(quote).join(' '))}`;
  return [
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-S'],
    ...['-machine', `q35,accel=${kvm ? 'kvm' : 'tcg'}`, '-cpu', kvm ? 'host' : 'max'],
    ...['-smp', '2', '-m', String(MEMORY_MIB), '-device', 'VGA'],
    ...[
      '-drive',
      `id=disk,if=none,format=raw,file=${value(disk)}`,
      '-device',
      'ide-hd,drive=disk,bus=ide.0,bootindex=1',
    ],
    ...['-device', 'qemu-xhci,id=usb'],
    ...['-netdev', `user,id=net,restrict=on,${forward}`, '-device', 'e1000e,netdev=net'],
    ...['-chardev', `socket,id=serial,${socket(paths.serial)},logfile=${value(log)},logappend=on`],
    ...['-serial', 'chardev:serial'],
    ...['-chardev', `socket,id=agent,${socket(paths.agent)}`, '-device', 'virtio-serial'],
    ...['-device', 'virtserialport,chardev=agent,name=org.qemu.guest_agent.0'],
    ...['-chardev', `socket,id=control,${socket(paths.control)}`, '-mon', 'chardev=control,mode=control'],
    ...(first ? ['-kernel', first.kernel, '-initrd', first.initrd, '-append', first.append] : []),
  ];
}

/** A comma ends a value unless it stands twice. */
const value = (text: string): string => text.replaceAll(',', ',,');

/** As a shell reads a word. */
const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
