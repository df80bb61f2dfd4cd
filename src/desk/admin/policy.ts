import { policyText } from '../../model/page-policy.ts';

/**
 * What the page of the form may do: its own script and nothing inline, its own desk and no other host. Sveltia CMS sets
 * its styles itself. @param hosts origins at which a repository elsewhere is reached.
 */
export const adminPolicy = (hosts: readonly string[] = []): string =>
  policyText({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self'",
    'img-src': "'self' blob: data:",
    'connect-src': ["'self' blob: data:", ...hosts].join(' '),
    'worker-src': "'self' blob:",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
  });
