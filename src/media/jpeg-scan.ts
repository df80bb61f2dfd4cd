/**
 * A walk through the entropy-coded data of a JPEG, for damage that libjpeg does not tell of: a zeroed or missing block
 * in a baseline file only shifts what follows, and what is then left over or lacks at its end is passed over.
 * ITU-T T.81: https://www.w3.org/Graphics/JPEG/itu-t81.pdf
 */

import { BitReader, type CodeTable, word } from './jpeg-bits.ts';

interface Component {
  id: number;
  /** Sampling factors. */
  across: number;
  down: number;
  /** Number of its table of steps. */
  table: number;
}

interface Frame {
  width: number;
  height: number;
  components: Component[];
}

const [SOF0, SOF1, DHT, SOI, EOI, SOS, DQT, DRI] = [0xc0, 0xc1, 0xc4, 0xd8, 0xd9, 0xda, 0xdb, 0xdd];

/** Four times what pixels can give: a walk that has lost its way drifts past any bound. */
const MOST_DC = 4096;

/**
 * Whether the data of every scan are just as many as the picture needs, and every code of them exists. Only
 * sequential Huffman files are looked at (libjpeg tells of damage in others); true for all else.
 */
export function hasWholeScans(bytes: Uint8Array): boolean {
  const codes = new Map<number, CodeTable>();
  const steps: number[] = [];
  let frame: Frame | undefined;
  let interval = 0;
  let at = 0;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 4 > bytes.length) return true;
    const marker = bytes[at + 1] as number;
    if (marker === EOI) return true;
    if (marker === 0 || marker === 0xff || marker === SOI || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + word(bytes, at + 2);
    const body = bytes.subarray(at + 4, end);
    at = end;
    if (marker === DHT) readCodes(body, codes);
    else if (marker === DQT) readSteps(body, steps);
    else if (marker === DRI) interval = word(body, 0);
    else if ((marker === SOF0 || marker === SOF1) && body[0] === 8) frame = readFrame(body);
    // Progressive, lossless or arithmetic.
    else if (marker >= SOF0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) return true;
    else if (marker === SOS) {
      // A height of 0 is one that comes after the data.
      if (!frame?.height) return true;
      const after = walkScan(bytes, at, { frame, scan: body, codes, steps, interval });
      if (after === undefined) return false;
      at = after;
    }
  }
}

function readCodes(body: Uint8Array, codes: Map<number, CodeTable>): void {
  for (let at = 0; at + 17 <= body.length; ) {
    const name = body[at] as number;
    const table = new Uint16Array(65536);
    let symbol = at + 17;
    let code = 0;
    for (let length = 1; length <= 16; length++, code <<= 1)
      for (let left = body[at + length] as number; left > 0; left--, code++) {
        const first = code << (16 - length);
        table.fill((length << 8) | (body[symbol++] ?? 0), first, first + (1 << (16 - length)));
      }
    codes.set(name, table);
    at = symbol;
  }
}

function readSteps(body: Uint8Array, steps: number[]): void {
  for (let at = 0; at < body.length; ) {
    const name = body[at] as number;
    const wide = name >> 4 !== 0;
    steps[name & 15] = wide ? word(body, at + 1) : (body[at + 1] ?? 1);
    at += 1 + (wide ? 128 : 64);
  }
}

function readFrame(body: Uint8Array): Frame {
  const components = Array.from({ length: body[5] ?? 0 }, (_, index) => {
    const [id = 0, sampling = 0, table = 0] = body.subarray(6 + index * 3);
    return { id, across: sampling >> 4, down: sampling & 15, table };
  });
  return { height: word(body, 1), width: word(body, 3), components };
}

interface Scan {
  frame: Frame;
  /** The segment that begins the scan, without its length. */
  scan: Uint8Array;
  codes: ReadonlyMap<number, CodeTable>;
  /** Of the DC coefficients, by number of the table. */
  steps: readonly number[];
  /** Units between restart markers; 0: none. */
  interval: number;
}

interface Part extends Component {
  dc: CodeTable;
  ac: CodeTable;
  step: number;
  last: number;
}

/** @returns where the next marker is; undefined when the data are not those of the picture. */
function walkScan(
  bytes: Uint8Array,
  start: number,
  { frame, scan, codes, steps, interval }: Scan,
): number | undefined {
  const parts: Part[] = [];
  for (let index = 0; index < (scan[0] ?? 0); index++) {
    const [id, tables = 0] = scan.subarray(1 + index * 2);
    const component = frame.components.find((one) => one.id === id);
    const [dc, ac] = [codes.get(tables >> 4), codes.get(0x10 | (tables & 15))];
    // Tables that everybody knows may be left out.
    if (!component || !dc || !ac) return start;
    parts.push({ ...component, dc, ac, step: steps[component.table] ?? 1, last: 0 });
  }
  const units = countUnits(frame, parts);
  const reader = new BitReader(bytes, start);
  for (let unit = 0; unit < units; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      if (!reader.restart((unit / interval - 1) & 7)) return undefined;
      for (const part of parts) part.last = 0;
    }
    for (const part of parts) {
      const blocks = parts.length > 1 ? part.across * part.down : 1;
      for (let block = 0; block < blocks; block++) if (!walkBlock(reader, part)) return undefined;
    }
    if (reader.isPast) return undefined;
  }
  return reader.end();
}

/** A scan of one component has its blocks one by one, without those that only fill up a unit. */
function countUnits({ width, height, components }: Frame, parts: readonly Part[]): number {
  const most = (pick: (one: Component) => number) => Math.max(1, ...components.map(pick));
  const [across, down] = [most((one) => one.across), most((one) => one.down)];
  const [only] = parts;
  if (parts.length > 1 || !only) return Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down));
  const blocks = (size: number, own: number, all: number) => Math.ceil(Math.ceil((size * own) / all) / 8);
  return blocks(width, only.across, across) * blocks(height, only.down, down);
}

function walkBlock(reader: BitReader, part: Part): boolean {
  const size = reader.symbol(part.dc);
  if (size < 0 || size > 15) return false;
  part.last += reader.value(size);
  if (Math.abs(part.last * part.step) > MOST_DC) return false;
  for (let index = 1; index < 64; ) {
    const symbol = reader.symbol(part.ac);
    if (symbol < 0) return false;
    const bits = symbol & 15;
    if (bits === 0) {
      if (symbol !== 0xf0) return true;
      index += 16;
      continue;
    }
    index += symbol >> 4;
    if (index > 63) return false;
    reader.value(bits);
    index++;
  }
  return true;
}
