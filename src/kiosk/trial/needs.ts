/** Programs of a trial, and the packages of Debian that bring them. */
const PROGRAMS: Readonly<Record<string, string>> = {
  debootstrap: 'debootstrap',
  'systemd-nspawn': 'systemd-container',
  nsenter: 'util-linux',
  losetup: 'mount',
  tar: 'tar',
  'mkfs.vfat': 'dosfstools',
  mcopy: 'mtools',
  'mkfs.ext4': 'e2fsprogs',
  debugfs: 'e2fsprogs',
};

export interface Place {
  platform: string;
  /** User's number; undefined where there are none. */
  user: number | undefined;
  has(program: string): boolean;
}

/** @returns why no trial can be made there, in Vietnamese; undefined when it can. */
export function trialFault({ platform, user, has }: Place): string | undefined {
  if (platform !== 'linux')
    return 'Chỉ thử được trên Linux: lệnh này dựng một Debian thật và khởi động nó.  → Chạy trên một máy Debian 12 trở lên.';
  if (user !== 0)
    return 'Lệnh này cần quyền root để dựng và khởi động một Debian.  → Chạy lại bằng sudo, hoặc với người dùng root.';
  const missing = Object.entries(PROGRAMS).filter(([program]) => !has(program));
  if (missing.length === 0) return undefined;
  const packages = [...new Set(missing.map(([, name]) => name))].sort().join(' ');
  return `Máy này thiếu: ${missing.map(([program]) => program).join(', ')}.  → Cài: apt-get install ${packages}`;
}
