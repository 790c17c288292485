interface DatePicker {
  config: { dateFormat: string };
  set: (option: string, value: string) => void;
}

const FORMAT = 'Y-m-d';

/** Shows dates as 2026-06-03 whatever language the browser has; form-js offers no setting for it. Returns the stop. */
export function showIsoDates(root: HTMLElement): () => void {
  const apply = () => {
    root
      .querySelectorAll<HTMLInputElement & { _flatpickr?: DatePicker }>('input.flatpickr-input')
      .forEach((input) => {
        const picker = input._flatpickr;
        if (picker !== undefined && picker.config.dateFormat !== FORMAT) picker.set('dateFormat', FORMAT);
      });
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(root, { subtree: true, childList: true });
  return () => observer.disconnect();
}
