/** Mark of the product. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="#1756b4" />
      <path d="M7 16h18" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
      <circle cx="25" cy="9" r="2.5" fill="#9cc3ff" />
    </svg>
  );
}
