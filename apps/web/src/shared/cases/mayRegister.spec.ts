import { expect, it } from 'vitest';
import type { FormSchema } from '@/shared/api/types.js';
import { mayRegister } from './mayRegister.js';

const town = { type: 'select', key: 'townCode', properties: { unit: 'town' }, validate: { required: true } };
const form = (...components: FormSchema['components']): FormSchema => ({ type: 'default', components });

it('lets those register who have a town, the whole county, or a form that asks for no town', () => {
  const analyst = { towns: [], countyWide: false };
  expect(mayRegister(form(town), { towns: ['zj.t09'], countyWide: false })).toBe(true);
  expect(mayRegister(form(town), { towns: [], countyWide: true })).toBe(true);
  expect(mayRegister(form(town), analyst)).toBe(false);
  expect(mayRegister(form({ type: 'group', components: [town] }), analyst)).toBe(false);
  expect(mayRegister(form({ ...town, validate: {} }), analyst)).toBe(true);
  expect(mayRegister(form({ type: 'textfield', key: 'name' }), analyst)).toBe(true);
});
