import type { PhotoViewer } from './photo-viewer.ts';

/**
 * `<photo-gallery data-label data-close data-previous data-next data-page>`: opens the linked pictures of the
 * article around it over the whole screen. Without script a picture leads to its page, as its link says.
 */
export class PhotoGallery extends HTMLElement {
  #viewer: Promise<PhotoViewer> | undefined;

  connectedCallback(): void {
    const links = [
      ...(this.closest('article')?.querySelectorAll<HTMLAnchorElement>('figure.photo > a') ?? []),
    ];
    // Most readers never open it: it is fetched for whoever comes near a picture.
    const viewer = () =>
      (this.#viewer ??= import('./photo-viewer.ts').then(({ PhotoViewer }) => new PhotoViewer(this, links)));
    const warm = () => void viewer().catch(() => {});
    links.forEach((link, at) => {
      link.ariaHasPopup = 'dialog';
      for (const sign of ['pointerenter', 'focus']) link.addEventListener(sign, warm, { once: true });
      link.addEventListener('click', (event) => {
        // A new tab or window was asked for.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        viewer().then(
          (made) => made.open(at),
          () => location.assign(link.href),
        );
      });
    });
  }
}

customElements.define('photo-gallery', PhotoGallery);
