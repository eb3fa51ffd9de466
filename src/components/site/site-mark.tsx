/** The site's mark, a V that is also a tick; decoration, because the name always stands beside it. */
export function SiteMark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="6" fill="#ffe04a" />
      <path d="M6 12 13 24 26 7" fill="none" stroke="#15181c" strokeWidth="5" />
    </svg>
  );
}
