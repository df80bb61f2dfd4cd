import { pbkdf2Sync, randomBytes, randomInt } from 'node:crypto';
import { type InstalledFile, NAMES } from './names.ts';
import { formatUnit } from './unit.ts';

/** Who may get into a kiosk beside the screen. */
export interface Access {
  /** Hash of GRUB's password, as `grubHash` makes it; absent: GRUB stays as it is. */
  grub?: string;
  /** The one public key that may log in as root; absent: nobody may, and nothing listens. */
  sshKey?: string;
  /** Hash of the service page's code, as `hashCode` makes it; absent: the page opens for nobody. */
  serviceCode?: string;
}

const SSH_KEYS = '/usr/lib/cua-ngo/ssh/root.keys';
export const GRUB_USER = 'kythuat';

/** https://manpages.debian.org/trixie/openssh-server/sshd_config.5 : the first value of a name counts. */
const SSHD = `PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
AuthorizedKeysFile ${SSH_KEYS}
AllowUsers root
AllowAgentForwarding no
AllowTcpForwarding no
X11Forwarding no
`;

/** Without a key no server starts, also where somebody installed one. */
const ONLY_WITH_KEY = formatUnit({ Unit: { ConditionPathExists: SSH_KEYS } });

/**
 * No editing and no console at the menu without the password; starting needs none. `menuentry_id_option` is part of each
 * entry that Debian writes. https://www.gnu.org/software/grub/manual/grub/html_node/Authentication-and-authorisation.html
 */
const grubSnippet = (hash: string) => `#!/bin/sh
# What stays in /etc after a removal does nothing.
[ -e ${NAMES.program} ] || exit 0
cat <<'END'
set superusers="${GRUB_USER}"
password_pbkdf2 ${GRUB_USER} ${hash}
set menuentry_id_option="--unrestricted $menuentry_id_option"
export menuentry_id_option
END
`;

const GRUB_DEFAULTS = `if [ -e ${NAMES.program} ]; then
  GRUB_TIMEOUT=2
  GRUB_TIMEOUT_STYLE=hidden
  GRUB_RECORDFAIL_TIMEOUT=2
  GRUB_DISABLE_RECOVERY=true
  GRUB_DISABLE_OS_PROBER=true
fi
`;

export const createAccessFiles = ({ grub, sshKey }: Access): InstalledFile[] => [
  ...['ssh.service', 'ssh.socket'].map((unit) => ({
    path: `/usr/lib/systemd/system/${unit}.d/cua-ngo.conf`,
    content: ONLY_WITH_KEY,
  })),
  ...(sshKey === undefined
    ? []
    : [
        { path: SSH_KEYS, content: `${sshKey}\n` },
        { path: '/etc/ssh/sshd_config.d/10-cua-ngo.conf', content: SSHD, isConfig: true },
      ]),
  ...(grub === undefined
    ? []
    : [
        // Whoever reads it may try passwords at leisure.
        { path: '/etc/grub.d/01_cua-ngo', content: grubSnippet(grub), mode: 0o700, isConfig: true },
        { path: '/etc/default/grub.d/cua-ngo.cfg', content: GRUB_DEFAULTS, isConfig: true },
      ]),
];

const KEY_TYPES = [
  'ssh-ed25519',
  'ssh-rsa',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'sk-ssh-ed25519@openssh.com',
  'sk-ecdsa-sha2-nistp256@openssh.com',
];
const LEAST_RSA_BYTES = 256;

/**
 * @param text content of a file as ssh-keygen writes it: one line of type, key, comment.
 * @returns type and key alone; undefined when it is anything else, such as a private key, options, or a weak one.
 */
export function parseSshKey(text: string): string | undefined {
  const [type = '', key = ''] =
    /^(\S+) ([A-Za-z0-9+/]+={0,2})(?: [^\n\r]*)?\r?\n?$/.exec(text)?.slice(1) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const fields = fieldsOf(bytes);
  if (!KEY_TYPES.includes(type) || fields?.[0]?.toString('latin1') !== type || fields.length < 2)
    return undefined;
  // A sign is put before the number; 2048 bits are the least that sshd takes today.
  if (type === 'ssh-rsa' && (fields[2]?.length ?? 0) <= LEAST_RSA_BYTES) return undefined;
  return `${type} ${key}`;
}

/** https://www.rfc-editor.org/rfc/rfc4251#section-5 : each field after its length. */
function fieldsOf(bytes: Buffer): Buffer[] | undefined {
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** GRUB's keyboard is an American one: signs that other keyboards keep elsewhere are left out. */
export const isGrubPassword = (text: string): boolean => /^[A-Za-z0-9.-]{8,64}$/.test(text);

const LETTERS = 'abcdefghkmnprstuvx23456789';
/** Fifty-six bits: letters and digits that are not taken for one another. */
export const randomGrubPassword = (): string =>
  Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As grub-mkpasswd-pbkdf2 makes it. */
export function grubHash(password: string, salt: Buffer = randomBytes(64), rounds = 10_000): string {
  const hash = pbkdf2Sync(password, salt, rounds, 64, 'sha512');
  const hex = (bytes: Buffer) => bytes.toString('hex').toUpperCase();
  return `grub.pbkdf2.sha512.${rounds}.${hex(salt)}.${hex(hash)}`;
}
