import { describe, expect, it } from 'vitest';
import { expectThat, type Trial, tryStep, until } from '../../../src/kiosk/trial/step.ts';
import { planTrial } from '../../../src/kiosk/trial/trial.ts';

/** Steps that ask nothing of a machine. */
const trial = {} as Trial;
const step = { title: 'Bước', english: 'Step' };

describe('the plan of a trial', () => {
  it('installs first and purges last', () => {
    const plan = planTrial(false).map(({ english }) => english);
    expect(plan[0]).toBe('Debian boots');
    expect(plan[1]).toMatch(/^apt installs/);
    expect(plan.at(-1)).toBe('Purging leaves nothing');
    expect(new Set(plan).size).toBe(plan.length);
  });

  it('asks only the units where it has to be quick', () => {
    const quick = planTrial(true);
    expect(quick.some(({ isLong }) => isLong)).toBe(false);
    expect(quick.length).toBeLessThan(planTrial(false).length);
    expect(quick.map(({ english }) => english)).toContain('The agent runs in its sandbox as shipped');
  });
});

describe('a step', () => {
  it('that fails is a row that says what was seen', async () => {
    const row = await tryStep(trial, {
      ...step,
      work: () => expectThat(false, 'inactive') as unknown as string,
    });
    expect(row).toMatchObject({ passed: false, seen: 'inactive', english: 'Step' });
  });

  it('that is fulfilled is one as well', async () => {
    expect(await tryStep(trial, { ...step, work: () => 'active' })).toMatchObject({
      passed: true,
      seen: 'active',
    });
  });

  it('waits for what comes late, and says what it saw when it does not come', async () => {
    let looks = 0;
    expect(
      await until(
        5,
        () => (++looks === 2 ? 'there' : undefined),
        () => 'nothing',
      ),
    ).toBe('there');
    await expect(
      until(
        0.1,
        () => undefined,
        () => 'still starting',
      ),
    ).rejects.toThrow('still starting (0.1 s)');
  });
});
