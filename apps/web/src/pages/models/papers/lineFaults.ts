import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** What is wrong at a line, in words. */
export interface LineFault {
  line: number;
  column: number;
  severity: 'error' | 'warning';
  text: string;
}

/** Shows what is wrong from now on. */
export const showFaults = StateEffect.define<readonly LineFault[]>();

/** Marks the places of faults, and says them behind their lines; they move along with the text until it is looked at anew. */
export const lineFaults = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(showFaults)) {
        const { doc } = transaction.state;
        const fitting = effect.value.filter(({ line }) => line >= 1 && line <= doc.lines);
        next = Decoration.set(
          fitting.flatMap((fault) => {
            const { from, to } = doc.line(fault.line);
            const start = Math.min(
              from + unitsBefore(doc.line(fault.line).text, fault.column),
              Math.max(from, to - 1),
            );
            const place = Decoration.mark({ class: `line-${fault.severity}` });
            const words = Decoration.widget({ widget: new FaultWords(fault), side: 1 });
            return [...(start < to ? [place.range(start, to)] : []), words.range(to)];
          }),
          true,
        );
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Columns count characters; the editor counts halves of rare ones. */
export function unitsBefore(line: string, column: number): number {
  return [...line].slice(0, column - 1).join('').length;
}

class FaultWords extends WidgetType {
  constructor(private readonly fault: LineFault) {
    super();
  }

  override eq({ fault }: FaultWords): boolean {
    return fault.text === this.fault.text && fault.severity === this.fault.severity;
  }

  toDOM(): HTMLElement {
    const words = document.createElement('span');
    words.className = `line-words line-words-${this.fault.severity}`;
    words.textContent = this.fault.text;
    return words;
  }
}
