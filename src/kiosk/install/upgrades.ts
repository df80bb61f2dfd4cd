import { hourDropIns } from '../hours.ts';
import type { KioskSettings } from '../settings.ts';
import type { InstalledFile } from './names.ts';
import { formatUnit } from './unit.ts';

/**
 * Debian's security updates and point releases, of Debian alone, Chromium among them. When they come is said by the timers;
 * what was changed by hand stays. https://wiki.debian.org/UnattendedUpgrades
 */
const APT = `APT::Periodic::Enable "1";
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Download-Upgradeable-Packages "1";
APT::Periodic::Unattended-Upgrade "1";
APT::Periodic::AutocleanInterval "7";
#clear Unattended-Upgrade::Origins-Pattern;
Unattended-Upgrade::Origins-Pattern {
  "origin=Debian,codename=\${distro_codename},label=Debian";
  "origin=Debian,codename=\${distro_codename},label=Debian-Security";
  "origin=Debian,codename=\${distro_codename}-security,label=Debian-Security";
};
#clear Unattended-Upgrade::Package-Blacklist;
Unattended-Upgrade::MinimalSteps "true";
Unattended-Upgrade::AutoFixInterruptedDpkg "true";
Unattended-Upgrade::InstallOnShutdown "false";
Unattended-Upgrade::OnlyOnACPower "false";
Unattended-Upgrade::Skip-Updates-On-Metered-Connections "false";
Unattended-Upgrade::Remove-Unused-Kernel-Packages "true";
Unattended-Upgrade::Remove-Unused-Dependencies "true";
Unattended-Upgrade::Automatic-Reboot "false";
Dpkg::Options { "--force-confdef"; "--force-confold"; };
`;

/** The agent goes on with the new Node; the display starts anew each morning, and the kernel with the machine. */
const AFTER_UPGRADE = formatUnit({
  Service: { ExecStartPost: '-/bin/systemctl try-restart cua-ngo-agent.service' },
});

export const createUpgradeFiles = (settings: KioskSettings): InstalledFile[] => [
  { path: '/etc/apt/apt.conf.d/60cua-ngo-kiosk', content: APT, isConfig: true },
  { path: '/usr/lib/systemd/system/apt-daily-upgrade.service.d/cua-ngo.conf', content: AFTER_UPGRADE },
  ...hourDropIns(settings).map(([timer, content]) => ({
    path: `/usr/lib/systemd/system/${timer}.d/hours.conf`,
    content,
  })),
];
