import { isBelowHost, NO_FOLDER, siteOrigin } from '../../model/site-address.ts';
import type { Rule } from './rule.ts';

/** The site's address in province.yaml names a host, and nothing behind it. */
export const siteAddress: Rule = ({ catalogue, yaml: { 'province.yaml': yaml } }) => {
  const { url } = catalogue.province.site;
  if (siteOrigin(url)) return [];
  const host = URL.canParse(url) && new URL(url).host;
  return [
    {
      file: 'content/province.yaml',
      line: yaml?.lineOf(['site', 'url']) ?? 1,
      level: 'error',
      code: 'site-address',
      message: isBelowHost(url)
        ? `“Địa chỉ trang” (site.url) đang ghi “${url}”: ${NO_FOLDER}.`
        : `“Địa chỉ trang” (site.url) chỉ gồm https:// và tên miền, nhưng đang ghi “${url}”.`,
      fix: `Viết: https://${host || 'tinh.example'}`,
    },
  ];
};
