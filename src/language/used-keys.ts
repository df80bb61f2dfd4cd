/** One source file as text; `file` only names it. */
export interface SourceText {
  file: string;
  text: string;
}

const CALL = /(?<![\w$])(?:t|tHtml|tDynamic|messageKey)\(/g;
const COMMENT = /^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*$)|<!--[\s\S]*?-->/gm;
const KEY = /^[A-Za-z][\w-]*(?:\.[\w%/-]+)*$/;

/**
 * The keys that sources ask of `t(…)`, `tHtml(…)`, `tDynamic(…)` and `messageKey(…)`. Every literal of the first
 * argument counts, so both branches of `t(open ? 'a.b' : 'a.c')` do. A template gives its fixed start
 * followed by `*`: `` t(`list.${kind}`) `` gives `list.*`, and stands for every key below.
 */
export function collectUsedKeys(sources: Iterable<SourceText>): Set<string> {
  const used = new Set<string>();
  for (const { text } of sources) {
    const code = text.replace(COMMENT, '');
    for (const call of code.matchAll(CALL)) addLiterals(code, call.index + call[0].length, used);
  }
  return used;
}

/** Walks the first argument, which ends at a comma or a closing bracket of its own level. */
function addLiterals(code: string, start: number, used: Set<string>): void {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const char = code[at] as string;
    if (char === "'" || char === '"' || char === '`') {
      const end = closingQuote(code, at);
      const body = code.slice(at + 1, end);
      const hole = char === '`' ? body.indexOf('${') : -1;
      if (hole > 0) used.add(`${body.slice(0, hole)}*`);
      else if (hole < 0 && KEY.test(body) && !isComparison(code, at, end)) used.add(body);
      at = end;
    } else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && --depth < 0) return;
    else if (char === ',' && depth === 0) return;
  }
}

/** In `t(kind === 'gate' ? …)` the word compared with is no key. */
function isComparison(code: string, open: number, close: number): boolean {
  return (
    /[!=]==?\s*$/.test(code.slice(Math.max(0, open - 8), open)) ||
    /^\s*[!=]==?/.test(code.slice(close + 1, close + 8))
  );
}

function closingQuote(code: string, open: number): number {
  const quote = code[open];
  for (let at = open + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (quote === '`' && code.startsWith('${', at)) at = closingBrace(code, at + 2);
    else if (code[at] === quote) return at;
  }
  return code.length;
}

/** The end of a template's hole, which may hold quotes and further templates. */
function closingBrace(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const char = code[at] as string;
    if (`'"\``.includes(char)) at = closingQuote(code, at);
    else if (char === '{') depth++;
    else if (char === '}' && depth-- === 0) return at;
  }
  return code.length;
}
