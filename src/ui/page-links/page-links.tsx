export type PageLinksProps = {
  /** Names the list for screen readers and stands above it. */
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

/** Links to other pages of the site, each large enough for a thumb. */
export function PageLinks({ label, links }: PageLinksProps) {
  return (
    <nav class="page-links" aria-label={label}>
      <ul class="page-links-list">
        {links.map(({ href, label: text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
