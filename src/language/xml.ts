/** What XML 1.0 forbids, however it is written. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text without signs that no XML may hold. */
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '');

/** Text for an element of XML, or an attribute in quotes of either kind; signs that no XML may hold are left out. */
export const escapeXml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"']/g, (char) => ESCAPES[char] as string);

/** A piece of XML that stands in another as it is, where a string is escaped. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; attributes that are undefined are left out. @param children text is escaped. */
export function xmlElement(name: string, attributes: Attributes, ...children: (Xml | string)[]): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml)).join('');
  const open = `${name}${given.join('')}`;
  return { xml: inner === '' ? `<${open}/>` : `<${open}>${inner}</${name}>` };
}

/** A file of XML, each child of its root on a line of its own. */
export function xmlFile(name: string, attributes: Attributes, children: readonly Xml[]): string {
  const lines = children.map(({ xml }) => `\n${xml}`).join('');
  const root = xmlElement(name, attributes, { xml: `${lines}\n` });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
