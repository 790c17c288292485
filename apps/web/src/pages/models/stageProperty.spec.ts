import { describe, expect, it } from 'vitest';
import { type ModelElement, readStageProperty, writeStageProperty } from './stageProperty.js';

const factory = { create: (type: string, attributes: object) => ({ $type: type, ...attributes }) };
const modeling = {
  updateModdleProperties: (_element: ModelElement, target: object, properties: object) =>
    void Object.assign(target, properties),
};

describe('stage properties', () => {
  it('are created with what holds them, changed in place and taken away', () => {
    const element: ModelElement = { businessObject: { $type: 'bpmn:SubProcess' } };
    const write = (name: string, value: string | undefined) =>
      writeStageProperty(element, name, value, { modeling, factory });

    write('stage', 'M1');
    write('statutoryLimit', '15 calendar_day');
    write('stage', 'M2');
    expect(readStageProperty(element, 'stage')).toBe('M2');
    expect(
      element.businessObject.extensionElements?.values?.[0]?.properties?.map(({ name }) => name),
    ).toEqual(['stage', 'statutoryLimit']);

    write('stage', '');
    expect(readStageProperty(element, 'stage')).toBeUndefined();
    expect(readStageProperty(element, 'statutoryLimit')).toBe('15 calendar_day');
  });

  it('change nothing when an empty value was never there', () => {
    const element: ModelElement = { businessObject: { $type: 'bpmn:SubProcess' } };
    writeStageProperty(element, 'stage', '', { modeling, factory });
    expect(element.businessObject.extensionElements).toBeUndefined();
  });
});
