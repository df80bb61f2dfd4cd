/** What others made, or we did, that a site carries. */
export interface LicensedPart {
  name: string;
  /** As its package says it; absent: it has none of its own. */
  version?: string;
  /** What of it is in the site, one line. */
  use: string;
  /** As its makers write it, one line or more. */
  copyright: string;
  /** SPDX identifier. */
  licence: string;
}

export interface LicencesInput {
  parts: readonly LicensedPart[];
  /** Full texts by SPDX identifier. */
  texts: ReadonlyMap<string, string>;
}

const HEAD = `Giấy phép của phần mềm và phông chữ trong trang này.
Chữ, ảnh và số liệu của trang không thuộc tệp này: nguồn và giấy phép ghi ở từng mục.

Licences of the software and the fonts in this site.
Its words, pictures and figures are not meant here: their sources and licences stand with each of them.
`;

const RULE = '-'.repeat(72);

/**
 * /licences.txt: every part with its makers and its licence, then each licence whole, once.
 * @throws Error where a text is missing: nobody may pass on a part without it.
 */
export function createLicences({ parts, texts }: LicencesInput): string {
  const whole = [...new Set(parts.map(({ licence }) => licence))].sort().map((id) => {
    const text = texts.get(id);
    if (!text) throw new Error(`There is no text of the licence ${id} in public/licences.`);
    return `${RULE}\n${id}\n${RULE}\n\n${text.trim()}\n`;
  });
  return [HEAD, ...parts.map(describePart), ...whole].join('\n');
}

/** A part in four lines or more. */
export function describePart({ name, version, use, copyright, licence }: LicensedPart): string {
  const lines = [use, ...copyright.split('\n'), `Licence: ${licence}`];
  return `${[name, version].filter(Boolean).join(' ')}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
