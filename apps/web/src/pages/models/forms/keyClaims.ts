import type { FormEditor } from '@bpmn-io/form-js-editor';
import type { DrawnField } from './fieldMoves.js';

/** Why a name cannot be used. */
export type KeyFault = 'empty' | 'shape' | 'taken';

interface Part {
  field: DrawnField;
  isClosed: boolean;
  isRepeatable: boolean;
}
interface PathRegistry {
  getValuePath: (field: DrawnField, options?: object) => string[];
  canClaimPath: (path: string[], options: object) => boolean;
  claimPath: (path: string[], options: object) => void;
  unclaimPath: (path: string[]) => void;
  executeRecursivelyOnFields: (field: DrawnField, visit: (part: Part) => boolean | void) => boolean;
}

/** Names with dots between them, none of which begins with a digit. */
const KEY = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** Knows whether a name is free in the form: the editor breaks off when two fields keep something in one place. */
export class KeyClaims {
  private readonly paths: PathRegistry;

  constructor(editor: FormEditor) {
    this.paths = editor.get('pathRegistry');
  }

  faultOf(field: DrawnField, place: 'key' | 'path', key: string): KeyFault | undefined {
    if (key === field[place]) return undefined;
    if (key === '') return place === 'path' && field.type === 'group' ? undefined : 'empty';
    if (!KEY.test(key)) return 'shape';
    return this.isFree(field, key) ? undefined : 'taken';
  }

  // its own place is given back for as long as is asked
  private isFree(field: DrawnField, key: string): boolean {
    const replacements = { [field.id]: key.split('.') };
    const own = this.partsOf(field);
    own.forEach(({ path }) => this.paths.unclaimPath(path));
    const isFree = own.every(({ part, options }) =>
      this.paths.canClaimPath(this.paths.getValuePath(part, { replacements }), options),
    );
    own.forEach(({ path, options }) => this.paths.claimPath(path, options));
    return isFree;
  }

  private partsOf(field: DrawnField) {
    const parts: { part: DrawnField; path: string[]; options: object }[] = [];
    this.paths.executeRecursivelyOnFields(field, ({ field: part, isClosed, isRepeatable }) => {
      const options = { isClosed, isRepeatable, claimerId: part.id };
      parts.push({ part, path: this.paths.getValuePath(part), options });
    });
    return parts;
  }
}
