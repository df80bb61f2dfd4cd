import type { Issue } from '../issues.ts';
import type { Rule } from './rule.ts';

/** The ground of the maps: its regions are those of the province. */
export const ground: Rule = ({ catalogue }) => {
  const issues: Issue[] = [];
  const regions = (catalogue.province.regions ?? []).map(({ id }) => id);
  const unknown = (catalogue.ground?.features ?? []).flatMap(({ region }) =>
    region && !regions.includes(region) ? [region] : [],
  );
  for (const id of new Set(unknown))
    issues.push({
      file: 'content/map',
      level: 'error',
      code: 'map-region',
      message: `Vùng “${id}” trên bản đồ không có trong province.yaml.`,
      fix:
        regions.length > 0
          ? `Dùng một trong: ${regions.join(', ')}`
          : 'Thêm vùng vào mục regions của province.yaml.',
    });
  return issues;
};
