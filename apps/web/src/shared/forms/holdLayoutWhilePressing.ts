/**
 * Keeps the fields of a form in their place between pressing and releasing the mouse. Leaving a corrected field takes
 * its fault away at the press, the form moves up, and the release would land on something else. Returns the stop.
 */
export function holdLayoutWhilePressing(root: HTMLElement): () => void {
  let held: HTMLElement[] = [];
  const hold = () => {
    const fields = [...root.querySelectorAll('.fjs-form-field-error')].map((fault) =>
      fault.closest('.fjs-form-field'),
    );
    held = fields.filter((field): field is HTMLElement => field instanceof HTMLElement);
    for (const field of held) field.style.minHeight = `${field.offsetHeight}px`;
  };
  const release = () => {
    const fields = held;
    held = [];
    window.setTimeout(() => fields.forEach((field) => field.style.removeProperty('min-height')));
  };
  root.addEventListener('pointerdown', hold, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  return () => {
    root.removeEventListener('pointerdown', hold, true);
    window.removeEventListener('pointerup', release, true);
    window.removeEventListener('pointercancel', release, true);
  };
}
