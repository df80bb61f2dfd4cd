import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { routes } from '../catalogue/routes.ts';
import { type Html, html } from '../language/html.ts';
import { memoiseByObject } from '../language/memory.ts';
import { mailLink, phoneLink, phrase, recordAnchor, webLink } from './facts/row.ts';
import type { Reader, Site } from './site.ts';

type Contact = CatalogueRecord<'contacts'>;

/** More than two numbers are a list to choose from, no advice. */
const MOST = 2;

/** Whom to ask is somebody who answers: the offices of the public, not the spokesperson of the press. */
const ASKED = ['hotline', 'office', 'channel'];

/** Whether one gets through to an office at all: a page without a number or address leads to nothing. */
const isReached = ({ facts }: Contact): boolean =>
  Boolean(facts.phone || facts.email || facts.url || facts.channels?.length);

/** Offices that answer anybody, the hotline first. */
const reachedOffices = memoiseByObject((site: Site): readonly Contact[] =>
  ASKED.flatMap((type) =>
    site.ofKind('contacts').filter((record) => record.facts.type === type && isReached(record)),
  ),
);

/** An office by its page, and the shortest way to it. */
function officeHtml(reader: Reader, office: Contact): Html {
  const { phone, email, url, channels } = office.facts;
  const address = url ?? channels?.[0]?.url;
  const way = phone
    ? phoneLink(reader, phone)
    : email
      ? mailLink(reader, email)
      : address && webLink(reader, address);
  return html`${[recordAnchor(reader, office)]} ${[way || undefined]}`;
}

/** Numbers that a record itself gives. */
function ownNumbers(reader: Reader, record: CatalogueRecord): Html[] {
  if (record.kind === 'services') {
    const { phone, email } = record.facts;
    return phone ? [phoneLink(reader, phone)] : email ? [mailLink(reader, email)] : [];
  }
  if (record.kind !== 'gates') return [];
  return (record.facts.phones ?? []).map(
    ({ who, phone }) => html`${[phrase(reader, who)]} ${[phoneLink(reader, phone)]}`,
  );
}

/** Offices that a record names. */
function namedOffices(reader: Reader, { facts }: CatalogueRecord): Html[] {
  const ids = [
    ...('contacts' in facts ? (facts.contacts ?? []) : []),
    ...('contact' in facts && facts.contact ? [facts.contact] : []),
  ];
  const offices = ids.flatMap((id) => reader.site.index.get('contacts', id) ?? []);
  return offices.filter(isReached).map((office) => officeHtml(reader, office));
}

function unitOfSite(reader: Reader): Html[] {
  const { phone, email, unit } = reader.site.province.contacts;
  const name = reader.pick(unit);
  const way = phone ? phoneLink(reader, phone) : email && mailLink(reader, email);
  return way ? [html`${[name && reader.span(name)]} ${[way]}`] : [];
}

/**
 * Whom to ask about what nobody has confirmed: the nearest to the record that has a number, an address or a page; that
 * there is nobody is said. @param record none: about the site as a whole
 */
export function askHtml(reader: Reader, record?: CatalogueRecord): Html {
  const ways = [
    () => (record ? ownNumbers(reader, record) : []),
    () => (record ? namedOffices(reader, record) : []),
    () => unitOfSite(reader),
    () => reachedOffices(reader.site).map((office) => officeHtml(reader, office)),
  ];
  for (const way of ways) {
    const found = way().slice(0, MOST);
    if (found.length > 0) return reader.tHtml('ask.whom', { whom: [reader.listHtml(found)] });
  }
  return html`${reader.t('ask.nobody')}`;
}

/** Where a mistake on a page is told: an address of mail, a number, or the page of an office that has one. */
export function reportAddress(reader: Reader, record: CatalogueRecord): string | undefined {
  const { lang, site } = reader;
  const { email, phone } = site.province.contacts;
  if (email) return `mailto:${email}?subject=${encodeURIComponent(`${record.kind}/${record.id} (${lang})`)}`;
  if (phone) return `tel:${phone.replace(/[^+\d]/g, '')}`;
  const [office] = reachedOffices(site);
  return office && routes.record(lang, 'contacts', office.id);
}
