import './before.ts';
import CMS from '@sveltia/cms';
import { fillReferences } from '../form/fill-references.ts';
import { photoFields } from '../form/photo-fields.ts';
import { registerBlocks } from './blocks.ts';
import { showChosenPhotos } from './chosen-photos.ts';
import { tellDecimalCommas } from './decimal-comma.ts';
import { registerFormats } from './formats.ts';
import { goToField } from './go-to-field.ts';
import type { PageConfig } from './page-config.ts';
import { waitForButtons } from './pending-changes.ts';
import { askForStamps } from './stamps.ts';
import { keepWayBackHere } from './way-back.ts';

const response = await fetch('config.json', { cache: 'no-store' });
if (!response.ok) throw new Error(`config.json: ${response.status}`);
const given = (await response.json()) as PageConfig;
const ofPhotos = given.config.collections.flatMap(({ fields, files = [] }) => [
  ...photoFields(fields),
  ...files.flatMap((file) => photoFields(file.fields)),
]);
const { config, references, backend } = given;
for (const { fields = [], files = [] } of config.collections)
  for (const list of [fields, ...files.map((file) => file.fields)]) fillReferences(list, references);
registerFormats(config.collections);
registerBlocks(references['photos'] ?? []);
askForStamps();
tellDecimalCommas(document);
showChosenPhotos(document, new Set(ofPhotos), references['photos'] ?? []);
keepWayBackHere(document);
waitForButtons(document);
const { origin } = location;
// The desk answers at its own origin, whatever its port.
const own = backend['app_id'] === 'desk' ? { base_url: origin, api_root: `${origin}/api/v1` } : {};
goToField(document);
// The types of Sveltia know no configuration that was made from data.
await CMS.init({ config: { ...config, backend: { ...own, ...backend } } as never });
