import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Finding } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';
import { useTheme } from '@/shared/theme/ThemeProvider.js';
import { type ChosenElement, createModeller, type DrawnModel } from './createModeller.js';
import '@/shared/bpmn/theme.css';
import './Modeller.css';

export interface ModellerHandle {
  readXml: () => Promise<string>;
  /** Draws another text of the model, where it can be drawn; the history of changes starts anew. */
  show: (xml: string) => Promise<boolean>;
  jumpTo: (elementId: string, property?: string) => void;
}

interface Props {
  xml: string;
  findings: readonly Finding[] | null;
  onChange: () => void;
  onChoose: (chosen: ChosenElement | null) => void;
  ref?: Ref<ModellerHandle>;
}

/** Palette, canvas and properties; the drawing lives in here, not in React. */
export function Modeller({ xml, findings, onChange, onChoose, ref }: Props) {
  const { t, language } = useText();
  const { dark } = useTheme();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnModel | null>(null);
  const shown = useRef(xml);
  const before = useRef<Promise<void>>(Promise.resolve());
  const told = useRef({ onChange, onChoose });
  const marks = useRef(findings);
  const [undrawn, setUndrawn] = useState(false);
  useEffect(() => {
    told.current = { onChange, onChoose };
  });

  useEffect(() => {
    if (canvas.current === null || panel.current === null) return undefined;
    const created = createModeller({
      canvas: canvas.current,
      panel: panel.current,
      language,
      dark,
      onChange: () => told.current.onChange(),
      onChoose: (chosen) => told.current.onChoose(chosen),
    });
    drawn.current = created;
    let gone = false;
    void before.current.then(async () => {
      if (gone) return;
      setUndrawn(!(await created.show(shown.current)));
      created.mark(marks.current ?? []);
    });
    return () => {
      gone = true;
      drawn.current = null;
      // What was drawn is taken along when the language or the look changes: the next one waits for it.
      before.current = created.readXml().then((text) => {
        if (text !== '') shown.current = text;
        created.destroy();
      });
    };
  }, [language, dark]);

  useEffect(() => {
    marks.current = findings;
    drawn.current?.mark(findings ?? []);
  }, [findings]);

  useImperativeHandle(
    ref,
    () => ({
      readXml: () => drawn.current?.readXml() ?? Promise.resolve(shown.current),
      show: async (text) => {
        if ((await drawn.current?.show(text)) !== true) return false;
        shown.current = text;
        setUndrawn(false);
        return true;
      },
      jumpTo: (elementId, property) => drawn.current?.jumpTo(elementId, property),
    }),
    [],
  );
  return (
    <div className="modeller">
      {undrawn ? (
        <div className="modeller-undrawn">
          <EmptyState title={t('models.undrawn')} hint={t('models.undrawnHint')} />
        </div>
      ) : null}
      <div ref={canvas} className="modeller-canvas" />
      <div ref={panel} className="modeller-panel" />
    </div>
  );
}
