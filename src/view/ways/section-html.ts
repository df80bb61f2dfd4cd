import { type Html, NO_HTML } from '../../language/html.ts';
import { gatesTable } from '../lists/tables.ts';
import type { Reader } from '../site.ts';
import { emergencyHtml, figuresHtml, incentivesHtml, monthsHtml, picturesHtml } from './blocks.ts';
import { contactsHtml, linesHtml, projectsHtml, routesHtml } from './lines.ts';
import type { WaySection } from './sections.ts';
import { zonesHtml } from './zones.ts';

/** So many figures are set large where the province does not say how many. */
const FIGURES = 6;

/** What stands below the heading of a section; nothing of forms that are parts of the page: cards, dates and the map. */
export function sectionHtml(reader: Reader, { form, records, chosen }: WaySection): Html {
  switch (form) {
    case 'months':
      return monthsHtml(reader, records);
    case 'getting-here':
    case 'units':
    case 'lines':
      return linesHtml(reader, records);
    case 'incentives':
      return incentivesHtml(reader, records);
    case 'emergency':
      return emergencyHtml(reader, records);
    case 'gates':
      return gatesTable(
        reader,
        records.filter((record) => record.kind === 'gates'),
      );
    case 'zones':
      return zonesHtml(reader, records);
    case 'projects':
      return projectsHtml(reader, records);
    case 'figures':
      return figuresHtml(reader, records, { most: FIGURES, ...chosen });
    case 'contacts':
      return contactsHtml(reader, records);
    case 'pictures':
      return picturesHtml(reader, records);
    case 'routes':
      return routesHtml(reader, records);
    case 'dates':
    case 'map':
    case 'cards':
    case 'mosaic':
      return NO_HTML;
  }
}
