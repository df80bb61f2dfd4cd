import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGuide } from '../catalogue/guide/guide.ts';
import { runCommand } from './run-command.ts';

await runCommand(({ environment: { contentDir }, reporter }) => {
  const file = join(contentDir, 'README.md');
  writeFileSync(file, createGuide());
  reporter.say(`✓ ${file}`);
  return true;
});
