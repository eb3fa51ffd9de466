import type { Image } from '../../domain/rich-text';

export function Figure({ image }: { readonly image: Image }) {
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: next/image needs scripts that these pages do not have */}
      <img
        src={image.url}
        alt={image.alt}
        width={image.width}
        height={image.height}
        loading="lazy"
        decoding="async"
      />
      {image.caption && <figcaption dir="auto">{image.caption}</figcaption>}
    </figure>
  );
}
