import type { BaseViewerOptions } from 'bpmn-js/lib/BaseViewer';
import Modeler from 'bpmn-js/lib/Modeler';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import camundaCloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import minimapModule from 'diagram-js-minimap';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { Finding } from '@/shared/api/types.js';
import { diagramColors } from '@/shared/bpmn/diagramColors.js';
import type { Language } from '@/shared/format/civilDate.js';
import { caseDeclarationModule, entryOf } from './caseDeclaration.js';
import type { ModelElement } from './stageProperty.js';
import { stageTimesModule } from './stageTimes.js';
import { supportedGroupsModule } from './supportedGroups.js';
import { translateModule } from './translateModule.js';

interface Canvas {
  zoom: (scale?: number | 'fit-viewport', center?: 'auto') => number;
  scroll: (delta: { dx: number; dy: number }) => void;
  viewbox: () => { outer: { width: number } };
  scrollToElement: (element: DiagramElement) => void;
  getRootElement: () => DiagramElement;
  addMarker: (element: DiagramElement, marker: string) => void;
  removeMarker: (element: DiagramElement, marker: string) => void;
}

interface EventBus {
  fire: (name: string, event: object) => void;
}

interface DiagramElement {
  id: string;
  businessObject?: {
    get: (name: string) => { values?: { $type: string; formId?: string }[] } | undefined;
  };
}

interface ModellerOptions {
  canvas: HTMLElement;
  panel: HTMLElement;
  language: Language;
  dark: boolean;
  onChange: () => void;
  /** Another element was chosen: its id, and the form that it names. */
  onChoose: (chosen: ChosenElement | null) => void;
}

export interface ChosenElement {
  id: string;
  formId: string | undefined;
}

export interface DrawnModel {
  /** Draws a text; false, and nothing changes, where it cannot be drawn. */
  show: (xml: string) => Promise<boolean>;
  readXml: () => Promise<string>;
  /** Chooses an element, and the field of one of its properties where the panel has one. */
  jumpTo: (elementId: string, property?: string) => void;
  /** Puts the marks of the findings at their elements. */
  mark: (findings: readonly Finding[]) => void;
  destroy: () => void;
}

const PALETTE_WIDTH = 110;
/** The panel hears of a field only once it has drawn what was chosen. */
const PANEL_DRAWN_AFTER_MS = 200;

/** A modeller for the engine's dialect, with properties, minimap and our words. */
export function createModeller({ canvas, panel, language, dark, ...told }: ModellerOptions): DrawnModel {
  const { onChange, onChoose } = told;
  const modeller = new Modeler({
    container: canvas,
    propertiesPanel: { parent: panel },
    bpmnRenderer: diagramColors(dark),
    moddleExtensions: { zeebe: zeebeModdle },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      camundaCloudBehaviors,
      minimapModule,
      caseDeclarationModule(language),
      stageTimesModule(language),
      supportedGroupsModule,
      translateModule(language),
    ] as BaseViewerOptions['additionalModules'],
  });
  let lastXml = '';
  let marked: [id: string, marker: string][] = [];
  const canvasService = modeller.get<Canvas>('canvas');
  const find = (id: string) =>
    modeller.get<{ get: (id: string) => DiagramElement | undefined }>('elementRegistry').get(id);

  modeller.on('selection.changed', ({ newSelection }: { newSelection: DiagramElement[] }) =>
    onChoose(newSelection.length === 1 ? chosenOf(newSelection[0]) : null),
  );

  return {
    show: async (xml) => {
      if (lastXml === '') lastXml = xml;
      // an import that fails half-way leaves a modeller that neither draws nor saves
      if (!(await isDrawable(modeller, xml))) return false;
      modeller.off('commandStack.changed', onChange);
      marked = [];
      lastXml = xml;
      await modeller.importXML(xml);
      fitBesidePalette(canvasService);
      modeller.on('commandStack.changed', onChange);
      return true;
    },
    readXml: async () => {
      try {
        lastXml = (await modeller.saveXML({ format: true })).xml ?? lastXml;
      } catch {
        // Nothing was imported yet: the text that was given is the model.
      }
      return lastXml;
    },
    jumpTo: (elementId, property) => {
      const element = find(elementId);
      if (element === undefined) return;
      canvasService.scrollToElement(element);
      const isWhole = canvasService.getRootElement() === element;
      modeller
        .get<{ select: (elements: DiagramElement[]) => void }>('selection')
        .select(isWhole ? [] : [element]);
      if (!isWhole || property === undefined) return;
      const id = entryOf(element as unknown as ModelElement, property);
      window.setTimeout(
        () => modeller.get<EventBus>('eventBus').fire('propertiesPanel.showEntry', { id }),
        PANEL_DRAWN_AFTER_MS,
      );
    },
    mark: (findings) => {
      for (const [id, marker] of marked) {
        const element = find(id);
        if (element !== undefined) canvasService.removeMarker(element, marker);
      }
      marked = [];
      for (const { elementId, severity } of findings) {
        const element = elementId ? find(elementId) : undefined;
        if (element === undefined) continue;
        canvasService.addMarker(element, `finding-${severity}`);
        marked.push([element.id, `finding-${severity}`]);
      }
    },
    destroy: () => modeller.destroy(),
  };
}

// helpers

/** The whole drawing in what the palette leaves free of the canvas. */
function fitBesidePalette(canvas: Canvas): void {
  const { width } = canvas.viewbox().outer;
  const scale = canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(Math.min(1, (scale * Math.max(1, width - PALETTE_WIDTH)) / Math.max(1, width)), 'auto');
  canvas.scroll({ dx: PALETTE_WIDTH / 2, dy: 0 });
}

function chosenOf(element: DiagramElement | undefined): ChosenElement | null {
  if (element === undefined) return null;
  const extensions = element.businessObject?.get('extensionElements')?.values ?? [];
  const formId = extensions.find(({ $type }) => $type === 'zeebe:FormDefinition')?.formId;
  return { id: element.id, formId: formId === '' ? undefined : formId };
}

interface Definitions {
  diagrams?: { plane?: { bpmnElement?: object } }[];
}

/** Whether the file has a drawing, and of something that is in it. */
async function isDrawable(modeller: Modeler, xml: string): Promise<boolean> {
  const moddle = modeller.get<{ fromXML: (text: string) => Promise<{ rootElement: Definitions }> }>('moddle');
  try {
    const { rootElement } = await moddle.fromXML(xml);
    return rootElement.diagrams?.[0]?.plane?.bpmnElement !== undefined;
  } catch {
    // the check tells what is wrong with the file
    return false;
  }
}
