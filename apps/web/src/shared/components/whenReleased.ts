let pressed = false;

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pressed = true), true);
  for (const end of ['pointerup', 'pointercancel', 'dragend'])
    window.addEventListener(end, () => (pressed = false), true);
}

/**
 * Runs now, or after the button of the mouse was released: what appears between pressing and releasing would push away
 * what is being pressed.
 */
export function whenReleased(run: () => void): void {
  if (!pressed) return run();
  window.addEventListener('pointerup', () => window.setTimeout(run), { once: true, capture: true });
}
