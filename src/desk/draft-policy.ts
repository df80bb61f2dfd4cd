import type { AstroIntegration } from 'astro';
import { PAGE_POLICY, policyText } from '../model/page-policy.ts';

/** A host as a browser names it: a name or an address, and a port. */
const HOST = /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/i;

/** The policy of built pages, but for what serves the draft: it writes styles into the page and speaks by a socket. */
export function draftPolicy(host: string | undefined): string {
  const socket = host && HOST.test(host) ? ` ws://${host}` : '';
  return policyText({
    ...PAGE_POLICY,
    'style-src': `${PAGE_POLICY['style-src']} 'unsafe-inline'`,
    'connect-src': `'self'${socket}`,
  });
}

/** Sends it with every answer, those of errors too. */
export function sendDraftPolicy(): AstroIntegration {
  return {
    name: 'draft-policy',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          response.setHeader('content-security-policy', draftPolicy(request.headers.host));
          next();
        });
      },
    },
  };
}
