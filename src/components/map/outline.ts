import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeoPermissibleObjects } from 'd3-geo';
import { catalogue } from '../../layouts/site.ts';

/**
 * The province's own outline, GeoJSON in content/theme/outline.geojson, if it gives one. No other source is used:
 * world atlases draw Viet Nam without Hoàng Sa and Trường Sa.
 */
const path = join(catalogue.dir, 'theme', 'outline.geojson');
export const outline: GeoPermissibleObjects | undefined = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as GeoPermissibleObjects)
  : undefined;
