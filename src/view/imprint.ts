import type { Html } from '../language/html.ts';
import { notAnnouncedLine } from './facts/known-first.ts';
import { mailLink, phoneLink } from './facts/row.ts';
import type { Reader } from './site.ts';

/** Who is responsible for the site, as every page says. */
export interface Imprint {
  announced: { label: string; value: Html }[];
  /** What is not announced, in one line; none where all is. */
  line: Html | undefined;
}

export function imprint(reader: Reader): Imprint {
  const { t, site, pick } = reader;
  const { unit, responsible, address, phone, email } = site.province.contacts;
  const words = (text: typeof unit | undefined): Html | undefined => {
    const found = text && pick(text);
    return found && reader.span(found);
  };
  const all = [
    { label: t('footer.unit'), value: words(unit) },
    { label: t('footer.responsible'), value: words(responsible) },
    { label: t('footer.address'), value: words(address) },
    { label: t('footer.phone'), value: phone === undefined ? undefined : phoneLink(reader, phone) },
    { label: t('footer.email'), value: email === undefined ? undefined : mailLink(reader, email) },
  ];
  return {
    announced: all.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
    line: notAnnouncedLine(
      reader,
      all.filter(({ value }) => !value),
    ),
  };
}
