import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Narrower than a tablet: one thing per screen, bottom bar. */
export const usePhone = () => useMedia('(max-width: 767px)');

/** Wide enough for a list and the open item side by side. */
export const useWide = () => useMedia('(min-width: 1280px)');
