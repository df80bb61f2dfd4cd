import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The province's own outline, GeoJSON in content/theme/outline.geojson; undefined when it gives none. No other source
 * is used: world atlases draw Viet Nam without Hoàng Sa and Trường Sa.
 * @param dir the folder of the content.
 */
export function readOutline(dir: string): unknown {
  const path = join(dir, 'theme', 'outline.geojson');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
