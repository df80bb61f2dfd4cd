import type { RouteData } from 'astro';
import { type PageRenderer, setPageBundle } from '../catalogue/page-bundle.ts';

/**
 * What a prerenderer of another system than Astro's own does, on the ground that Astro made for it:
 * https://docs.astro.build/en/reference/adapter-reference/#setprerenderer
 */
async function open(): Promise<PageRenderer<RouteData>> {
  const { createApp } = await import('astro/app/entrypoint');
  const { StaticPaths } = await import('astro:static-paths');
  const app = createApp({ streaming: false });
  return {
    paths: () => new StaticPaths(app).getAll(),
    render: (request, routeData) => app.render(request, { routeData }),
  };
}

setPageBundle({ url: import.meta.url, open: open as () => Promise<PageRenderer> });
