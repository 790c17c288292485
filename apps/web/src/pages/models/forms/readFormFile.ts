import type { FormSchema } from '@/shared/api/types.js';
import { decodeModel } from '../decodeModel.js';

/** What a file holds, whatever software wrote it, and the encoding in which it was; undefined where it is no form. */
export function readFormBytes(bytes: Uint8Array, formId: string) {
  const decoded = decodeModel(bytes);
  const form = decoded && readFormFile(decoded.xml, formId);
  return decoded && form && { ...form, encoding: decoded.encoding };
}

/** What a text holds; undefined where it is no form. */
export function readFormFile(
  text: string,
  formId: string,
): { schema: FormSchema; otherId?: string } | undefined {
  const schema = parsed(text);
  if (schema === undefined) return undefined;
  const { id } = schema;
  const isOther = typeof id === 'string' && id !== formId;
  // it becomes the form into which it is read
  return { schema: { ...schema, id: formId }, ...(isOther ? { otherId: id } : {}) };
}

function parsed(text: string): FormSchema | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isForm(value) ? value : undefined;
  } catch {
    // said by whoever asked
    return undefined;
  }
}

function isForm(value: unknown): value is FormSchema {
  if (typeof value !== 'object' || value === null) return false;
  const { type, components } = value as Partial<FormSchema>;
  return type === 'default' && areComponents(components);
}

function areComponents(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      if (typeof one !== 'object' || one === null) return false;
      const { type, components } = one as { type?: unknown; components?: unknown };
      return typeof type === 'string' && (components === undefined || areComponents(components));
    })
  );
}
