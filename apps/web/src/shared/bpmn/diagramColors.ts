/** Colours of a drawing in the light and the dark look. */
export function diagramColors(dark: boolean) {
  return dark
    ? { defaultFillColor: '#22272c', defaultStrokeColor: '#c3cad1', defaultLabelColor: '#e4e8ec' }
    : { defaultFillColor: '#ffffff', defaultStrokeColor: '#3d444c', defaultLabelColor: '#1c2126' };
}
