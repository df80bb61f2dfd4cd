import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Runs commands of the desk one after another in one Node, for each Node takes a second to start: each script is read anew,
 * and all that it imports is not. Given to Node with the file of the results and the commands as JSON.
 */

export interface ScriptCall {
  script: string;
  home: string;
  args: readonly string[];
}

const [results = '', calls = '[]'] = process.argv.slice(2);
const codes: number[] = [];
for (const { script, home, args } of JSON.parse(calls) as ScriptCall[]) {
  process.argv = [process.execPath, script, ...args];
  Object.assign(process.env, { CUA_NGO_HOME: home, INIT_CWD: home });
  process.chdir(home);
  process.exitCode = 0;
  process.stdout.write(`\n$ ${script} ${args.join(' ')}\n`);
  await import(`${pathToFileURL(script)}?call=${codes.length}`);
  codes.push(Number(process.exitCode));
  writeFileSync(results, JSON.stringify(codes));
}
// A desk stays open.
process.exit(0);
