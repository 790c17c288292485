import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import { CompressOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { useTheme } from '@/shared/theme/ThemeProvider.js';
import { diagramColors } from './diagramColors.js';
import { markElements } from './markElements.js';
import { wayInto } from './wayInto.js';
import './theme.css';
import './DiagramView.css';

interface Props {
  xml: string;
  active?: readonly string[];
  completed?: readonly string[];
  faulty?: readonly string[];
  /** The element at which one looks first; where the case is without it. */
  look?: string;
  /** Elements that lead into another drawing. */
  ways?: readonly string[];
  wayText?: string;
  onWay?: (elementId: string) => void;
}

const NOTHING: readonly string[] = [];
const READABLE = 0.8;
const EDGE = 0.96;

/** A drawing to look at: where the case is, what is done; zoom and move, no editing. */
export function DiagramView(props: Props) {
  const { xml, active = NOTHING, completed = NOTHING, faulty = NOTHING, look } = props;
  const { ways = NOTHING, wayText = '', onWay } = props;
  const wayKey = ways.join(' ');
  const enter = useRef(onWay);
  useEffect(() => {
    enter.current = onWay;
  });
  const { t } = useText();
  const { dark } = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const firstActive = look ?? active.at(-1);

  useEffect(() => {
    if (container.current === null) return undefined;
    const created = new NavigatedViewer({ container: container.current, bpmnRenderer: diagramColors(dark) });
    let gone = false;
    created.importXML(xml).then(
      () => {
        if (gone) return;
        fitViewport(created);
        if (firstActive !== undefined) showReadable(created, firstActive);
        setViewer(created);
      },
      (error: Error) => {
        if (!gone) setFault(error.message);
      },
    );
    return () => {
      gone = true;
      setViewer(null);
      created.destroy();
    };
    // Where the case is now decides only the first look; later it must not move under the reader's hands.
  }, [xml, dark]);

  useEffect(() => {
    if (viewer === null) return undefined;
    return markElements(viewer, { active, completed, faulty }, t('diagram.here'));
  }, [viewer, active, completed, faulty, t]);

  useEffect(() => {
    if (viewer === null || wayKey === '') return undefined;
    return wayInto(viewer, {
      elements: wayKey.split(' '),
      text: wayText,
      onWay: (elementId) => enter.current?.(elementId),
    });
  }, [viewer, wayKey, wayText]);

  if (fault !== null) return <p className="muted">{t('diagram.unreadable')}</p>;
  return (
    <div className="diagram">
      <div ref={container} className="diagram-canvas" />
      <div className="diagram-tools">
        <Button
          icon={<ZoomInOutlined />}
          aria-label={t('diagram.zoomIn')}
          onClick={() => zoom(viewer, 1.25)}
        />
        <Button
          icon={<ZoomOutOutlined />}
          aria-label={t('diagram.zoomOut')}
          onClick={() => zoom(viewer, 0.8)}
        />
        <Button
          icon={<CompressOutlined />}
          aria-label={t('diagram.fit')}
          onClick={() => viewer !== null && fitViewport(viewer)}
        />
      </div>
      {active.length + completed.length > 0 ? (
        <p className="diagram-legend">
          <span className="diagram-key diagram-key-active">{t('diagram.active')}</span>
          <span className="diagram-key diagram-key-done">{t('diagram.done')}</span>
        </p>
      ) : null}
    </div>
  );
}

interface Canvas {
  zoom: (scale?: number | 'fit-viewport', center?: 'auto') => number;
  viewbox: (box?: object) => { outer: { width: number; height: number } };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function zoom(viewer: NavigatedViewer | null, factor: number): void {
  if (viewer === null) return;
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom(canvas.zoom() * factor);
}

/** When the whole drawing is too small to read: the part around an element, at a size one can read. */
function showReadable(viewer: NavigatedViewer, elementId: string): void {
  const canvas = viewer.get<Canvas>('canvas');
  const element = viewer.get<{ get: (id: string) => Box | undefined }>('elementRegistry').get(elementId);
  if (element === undefined || canvas.zoom() >= READABLE) return;
  const { outer } = canvas.viewbox();
  const [width, height] = [outer.width / READABLE, outer.height / READABLE];
  canvas.viewbox({
    x: element.x + element.width / 2 - width / 2,
    y: element.y + element.height / 2 - height / 2,
    width,
    height,
  });
}

/** The whole drawing, but never so large that a small one fills the wall. */
function fitViewport(viewer: NavigatedViewer): void {
  const canvas = viewer.get<Canvas>('canvas');
  const scale = canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(Math.min(1.2, scale * EDGE), 'auto');
}
