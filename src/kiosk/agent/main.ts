import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isCount } from '../format/key-document.ts';
import type { Trust } from '../format/release.ts';
import { INSTALLED_FILE, readInstalled } from '../launcher/candidates.ts';
import { KioskRefusal } from '../refusal.ts';
import { runServiceExport, runServiceHelper } from '../service/main.ts';
import type { ServicePage } from '../service/web.ts';
import { readSettings, SETTINGS_FILES } from '../settings.ts';
import { applySettings } from './apply.ts';
import type { UpdateRequest } from './context.ts';
import { findOnStick, openSource } from './open-source.ts';
import { beforeNetwork, yieldToStick } from './precedence.ts';
import { type Progress, writeProgress } from './progress.ts';
import { formatReport, reportOf } from './report.ts';
import { serveKiosk } from './serve.ts';
import { update } from './update.ts';
import { watch } from './watchdog.ts';

/**
 * The program of a kiosk, in one file, for Node 20 and later:
 *
 *     serve      shows the current release on 127.0.0.1
 *     update     takes a newer one from --from, else from the address in the settings
 *     stick      takes one from the stick mounted at --from
 *     watchdog   looks once whether the screen is alive
 *     apply      makes hours, rotation and loudness those of the settings
 *     service-helper   does for the technician's page what needs root; systemd hands its socket over
 *     service-export <device>   writes the log to a stick
 *
 * It ends with 0 when a release was taken or there is none newer; 3 when none was taken, nothing is broken and the
 * screen says why; 4 when nobody was told; 1 for a fault; 2 for a wrong command.
 */

/** Put in by `bundleAgent`: the page goes with the program, so that it is there without any release. */
declare const SERVICE_PAGE: ServicePage;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '/var/lib/cua-ngo/site' },
    kept: { type: 'string', default: '/var/lib/cua-ngo/kept' },
    run: { type: 'string', default: '/run/cua-ngo' },
    /** Where the watchdog remembers what goes with the run of the machine; --kept: what stays. */
    session: { type: 'string', default: '/run/cua-ngo-watchdog' },
    keys: { type: 'string', default: '/usr/lib/cua-ngo/keys' },
    /** Files of settings: that of the package, and what was changed at the machine. */
    settings: { type: 'string' },
    changed: { type: 'string', default: SETTINGS_FILES.changed },
    /** Where the package stands: what may renew this program. */
    package: { type: 'string', default: '/usr/lib/cua-ngo' },
    port: { type: 'string', default: '8080' },
    from: { type: 'string' },
    /** Id of the gate; else that of the settings. */
    gate: { type: 'string' },
    /** Addresses a release must have, with commas; else the first page of the settings. */
    pages: { type: 'string' },
    server: { type: 'string' },
    patience: { type: 'string', default: '15' },
    margin: { type: 'string' },
    /** Milliseconds of silence after which a connection is given up; pause before a second try. */
    idle: { type: 'string', default: '20000' },
    pause: { type: 'string', default: '500' },
    /** Bytes within milliseconds, as `30000/60000`: a slower line is given up. */
    least: { type: 'string' },
  },
});

const log = (event: string, facts: Record<string, unknown> = {}) =>
  process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`);

/** Read at each start, so that what was changed at the machine counts without a change of the units. */
const settings =
  values.settings === undefined
    ? undefined
    : readSettings({ factory: values.settings, changed: values.changed });

const key = (file: string) => readFileSync(join(values.keys, file), 'utf8');

const trust = (): Trust => ({
  rootKey: key('root.pub').trim(),
  gate: values.gate ?? settings?.gate ?? fail('--gate'),
});

/** Whether the screen was told of the last thing that happened. */
let told = false;
const byPerson = positionals[0] === 'stick';
const tell = (progress: Omit<Progress, 'at' | 'source'>) => {
  told = writeProgress(values.run, { source: byPerson ? 'stick' : 'network', ...progress });
};

/** Who started this says so; only then is there someone who starts the newer one. */
const startedAs = process.env['CUA_NGO_AGENT'];

/** Number of this program: that of its release, or of its package; undefined where it runs without one. */
function agentNumber(): number | undefined {
  try {
    const number = startedAs === 'package' ? readInstalled(values.package).number : Number(startedAs);
    return isCount(number) ? number : undefined;
  } catch {
    return undefined;
  }
}

const updateFrom = async (from: string) => {
  const giveWay = byPerson ? undefined : yieldToStick(values.run);
  const request: UpdateRequest = {
    root: values.root,
    ...trust(),
    factoryKeys: key('keys.json'),
    byPerson,
    openSource: (incoming, shown) =>
      openSource(from, {
        incoming,
        idle: Number(values.idle),
        pause: Number(values.pause),
        ...(values.least && { least: readLeast(values.least) }),
        ...(settings?.report && {
          report: formatReport(reportOf(settings.gate, values, shown, agentNumber())),
        }),
        ...(giveWay && { signal: giveWay.signal }),
      }),
    onProgress: tell,
    pages: values.pages?.split(',').filter(Boolean) ?? (settings ? [settings.home] : []),
    patience: Number(values.patience),
    doubtFile: join(values.run, 'doubt'),
    log,
    ...(existsSync(join(values.package, INSTALLED_FILE)) && {
      agents: { package: values.package, kept: values.kept, log },
    }),
    ...(values.server !== undefined && { server: values.server }),
    ...(values.margin !== undefined && { margin: Number(values.margin) }),
  };
  try {
    return await update(request);
  } finally {
    giveWay?.stop();
  }
};

function readLeast(text: string): { bytes: number; within: number } {
  const [bytes = 0, within = 0] = text.split('/').map(Number);
  return { bytes, within };
}

/** Every release on the stick is tried: those of other gates are no fault where there is one of this gate. */
async function updateFromStick(dir: string): Promise<void> {
  const found = findOnStick(dir);
  if (found.length === 0) throw new KioskRefusal('missing', '*.kiosk');
  const refusals: KioskRefusal[] = [];
  let taken = false;
  for (const from of found) {
    try {
      log('done', { from, ...(await beforeNetwork(values.run, () => updateFrom(from))) });
      taken = true;
    } catch (error) {
      if (!(error instanceof KioskRefusal)) throw error;
      refusals.push(error);
      log('refused', { from, code: error.code, message: error.message });
    }
  }
  const [first] = refusals.sort((a, b) => Number(a.code === 'other-gate') - Number(b.code === 'other-gate'));
  if (!taken && first) throw first;
  tell({ phase: 'done' });
}

/** What is set while this is at work is told by nobody a second time. */
function applyUntilSettled(): void {
  const factory = values.settings ?? fail('--settings');
  const read = () => readSettings({ factory, changed: values.changed });
  // Not until some number of rounds: the last change would be lost. systemd ends what takes too long.
  for (let applied = read(); ; ) {
    applySettings(applied);
    const now = read();
    if (JSON.stringify(now) === JSON.stringify(applied)) return;
    applied = now;
  }
}

async function main(command: string | undefined): Promise<void> {
  if (command === 'update') {
    log('done', { ...(await updateFrom(values.from ?? settings?.from ?? fail('--from'))) });
    tell({ phase: 'done' });
  } else if (command === 'stick') await updateFromStick(values.from ?? fail('--from'));
  else if (command === 'apply') applyUntilSettled();
  else if (command === 'watchdog') {
    const action = watch(values);
    if (action !== 'none') log('watchdog', { action });
  } else if (command === 'serve') {
    const { root, kept, run, port } = values;
    const stop = () => void kiosk.close().then(() => process.exit(0));
    const service = { page: SERVICE_PAGE };
    const request = { root, kept, run, port: Number(port), service, agent: agentNumber(), ...trust() };
    const kiosk = await serveKiosk({ ...request, ...(startedAs && { onNewer: stop }) });
    log('serving', { url: kiosk.url, agent: startedAs });
    process.once('SIGTERM', stop).once('SIGINT', stop);
  } else if (command === 'service-helper') await runServiceHelper(log);
  else if (command === 'service-export') await runServiceExport(positionals[1] ?? fail('<device>'));
  else fail('serve | update | stick | watchdog | apply');
}

function fail(usage: string): never {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

main(positionals[0]).catch((error: unknown) => {
  const refused = error instanceof KioskRefusal;
  const facts = refused ? { code: error.code, message: error.message } : { message: String(error) };
  log(refused ? 'refused' : 'failed', facts);
  const givesWay = refused && error.code === 'busy' && !byPerson;
  const isUpdate = byPerson || positionals[0] === 'update';
  // Whoever goes before writes there of itself.
  if (isUpdate && !givesWay) tell(refused ? { phase: 'refused', code: error.code } : { phase: 'failed' });
  process.exitCode = !refused ? 1 : givesWay || told ? 3 : 4;
});
