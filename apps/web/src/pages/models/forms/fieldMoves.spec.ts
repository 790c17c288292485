// @vitest-environment jsdom
import type { FormEditor } from '@bpmn-io/form-js-editor';
import { describe, expect, it } from 'vitest';
import { type DrawnField, FieldMoves } from './fieldMoves.js';

describe('moving fields without a mouse', () => {
  it('knows fields whose ids no selector can hold', () => {
    const [odd, next]: DrawnField[] = [
      { id: 'a"] \\', type: 'textfield', _parent: 'form' },
      { id: 'b', type: 'textfield', _parent: 'form' },
    ];
    const moves = new FieldMoves(editorOf([odd!, next!]), canvasOf(['form'], [odd!.id, next!.id]));
    expect([moves.mayMove(odd!, -1), moves.mayMove(odd!, 1), moves.mayMove(next!, -1)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

// helpers

function editorOf(components: DrawnField[]): FormEditor {
  const form: DrawnField = { id: 'form', type: 'default', components };
  const services: Record<string, object> = {
    modeling: {},
    formFieldRegistry: { get: (id: string) => (id === form.id ? form : undefined) },
    dragging: { validateDrop: () => undefined },
  };
  return { get: (name: string) => services[name] } as unknown as FormEditor;
}

function canvasOf(holders: string[], fields: string[]): HTMLElement {
  const container = document.createElement('div');
  const add = (className: string, id: string) => {
    const element = document.createElement('div');
    element.className = className;
    element.dataset['id'] = id;
    container.append(element);
  };
  holders.forEach((id) => add('fjs-children', id));
  fields.forEach((id) => add('fjs-element', id));
  return container;
}
