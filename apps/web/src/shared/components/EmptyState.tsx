import type { ReactNode } from 'react';
import './EmptyState.css';

/** Nothing here, and what will change that. */
export function EmptyState({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <svg width="56" height="44" viewBox="0 0 56 44" aria-hidden>
        <rect x="8" y="6" width="40" height="32" rx="5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M16 17h24M16 24h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <strong>{title}</strong>
      {hint === undefined ? null : <div className="muted">{hint}</div>}
      {action}
    </div>
  );
}
