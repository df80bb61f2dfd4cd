/** Programs of a trial, and the packages of Debian that bring them. */
const PROGRAMS: Readonly<Record<string, string>> = {
  debootstrap: 'debootstrap',
  'systemd-nspawn': 'systemd-container',
  tar: 'tar',
  'mkfs.vfat': 'dosfstools',
  mcopy: 'mtools',
};

const CONTAINER_PROGRAMS = {
  ...PROGRAMS,
  nsenter: 'util-linux',
  losetup: 'mount',
  'mkfs.ext4': 'e2fsprogs',
  debugfs: 'e2fsprogs',
};

const DISK_PROGRAMS = {
  ...PROGRAMS,
  'qemu-system-x86_64': 'qemu-system-x86',
  sfdisk: 'fdisk',
  mke2fs: 'e2fsprogs',
};

export interface Place {
  platform: string;
  /** User's number; undefined where there are none. */
  user: number | undefined;
  has(program: string): boolean;
  /** Whether a whole machine is tried instead of a container. */
  disk?: boolean | undefined;
}

/** @returns why no trial can be made there, in Vietnamese; undefined when it can. */
export function trialFault({ platform, user, has, disk = false }: Place): string | undefined {
  if (platform !== 'linux')
    return 'Chỉ thử được trên Linux: lệnh này dựng một Debian thật và khởi động nó.  → Chạy trên một máy Debian 12 trở lên.';
  if (user !== 0)
    return 'Lệnh này cần quyền root để dựng và khởi động một Debian.  → Chạy lại bằng sudo, hoặc với người dùng root.';
  const missing = Object.entries(disk ? DISK_PROGRAMS : CONTAINER_PROGRAMS).filter(
    ([program]) => !has(program),
  );
  if (missing.length === 0) return undefined;
  const packages = [...new Set(missing.map(([, name]) => name))].sort().join(' ');
  return `Máy này thiếu: ${missing.map(([program]) => program).join(', ')}.  → Cài: apt-get install ${packages}`;
}
