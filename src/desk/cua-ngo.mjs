#!/usr/bin/env node
import { main } from './setup.mjs';

/** `npx cua-ngo <command>` in a province's folder. */
await main(process.cwd(), process.argv.slice(2));
