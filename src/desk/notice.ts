import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNotice } from '../build/licences/notice.ts';
import { runCommand } from './run-command.ts';

await runCommand(({ environment: { root }, reporter }) => {
  writeFileSync(join(root, 'NOTICE'), createNotice());
  reporter.say('✓ NOTICE');
  return true;
});
