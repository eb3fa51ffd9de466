interface NameLinkProps {
  readonly named: { readonly slug: string; readonly name: string };
  readonly pathOf: (slug: string) => string;
}

/** A name that leads to the page about what it names; the bare name while that has no address. */
export function NameLink({ named: { slug, name }, pathOf }: NameLinkProps) {
  return slug === '' ? name : <a href={pathOf(slug)}>{name}</a>;
}
