import { describe, expect, it } from 'vitest';
import { planDiskTrial } from '../../../../src/kiosk/trial/disk/disk-trial.ts';

describe('the plan of a trial on a whole machine', () => {
  it('installs first, purges last, and asks loader, ports and power between', () => {
    const plan = planDiskTrial(true).map(({ english }) => english);
    expect(new Set(plan).size).toBe(plan.length);
    expect(plan[1]).toMatch(/^GRUB is on the disk, apt installs the package/);
    expect(plan.at(-1)).toBe('Purging leaves nothing');
    for (const part of [
      /starts from its disk by GRUB/,
      /first release comes by stick/,
      /Another gate's stick is refused, by name/,
      /exFAT/,
      /shell does not open without the password/,
      /Power cut .* into an update/,
    ])
      expect(
        plan.some((one) => part.test(one)),
        String(part),
      ).toBe(true);
  });

  it('leaves out the screen alone where the processor is computed', () => {
    const [whole, slow] = [true, false].map((kvm) => planDiskTrial(kvm).map(({ english }) => english));
    expect(whole?.filter((one) => !slow?.includes(one))).toEqual([expect.stringMatching(/Chromium/)]);
  });
});
