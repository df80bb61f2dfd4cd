import './before.ts';
import CMS from '@sveltia/cms';
import type { FormField } from '../form/form-field.ts';
import { photoFields } from '../form/photo-fields.ts';
import { registerBlocks } from './blocks.ts';
import { showChosenPhotos } from './chosen-photos.ts';
import { tellDecimalCommas } from './decimal-comma.ts';
import { registerFormats } from './formats.ts';
import { goToField } from './go-to-field.ts';
import type { PageConfig } from './page-config.ts';
import { askForStamps } from './stamps.ts';
import { keepWayBackHere } from './way-back.ts';

const response = await fetch('config.json', { cache: 'no-store' });
if (!response.ok) throw new Error(`config.json: ${response.status}`);
const given = (await response.json()) as PageConfig;
const ofPhotos = given.config.collections.flatMap(({ fields, files = [] }) => [
  ...photoFields(fields),
  ...files.flatMap((file) => photoFields(file.fields)),
]);
const { config, references, backend } = withReferences(given);
registerFormats(config.collections);
registerBlocks(references['photos'] ?? []);
askForStamps();
tellDecimalCommas(document);
showChosenPhotos(document, new Set(ofPhotos), references['photos'] ?? []);
keepWayBackHere(document);
const { origin } = location;
// The desk answers at its own origin, whatever its port.
const own = backend['app_id'] === 'desk' ? { base_url: origin, api_root: `${origin}/api/v1` } : {};
goToField(document);
// The types of Sveltia know no configuration that was made from data.
await CMS.init({ config: { ...config, backend: { ...own, ...backend } } as never });

/** One list serves every field that names it: the page would else hold each record's title dozens of times. */
function withReferences(page: PageConfig): PageConfig {
  const fill = (fields: readonly FormField[] = []): void => {
    for (const field of fields) {
      if (typeof field.options === 'string') field.options = page.references[field.options.slice(1)] ?? [];
      fill(field.fields);
      if (field.field) fill([field.field]);
      for (const { fields: inner } of field.types ?? []) fill(inner);
    }
  };
  for (const { fields, files } of page.config.collections) {
    fill(fields);
    for (const file of files ?? []) fill(file.fields);
  }
  return page;
}
