// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { dropKeptInput, forgetKeptInput, keepInput, readKeptInput } from './keptInput.js';

it('keeps input until it is dropped, and forgets all of it at the end of a session', () => {
  keepInput('a.task.1', { place: '牌头' });
  keepInput('a.task.2', { place: '店口' });
  localStorage.setItem('yijianshi.language', 'en');
  expect(readKeptInput('a.task.1')).toEqual({ place: '牌头' });
  dropKeptInput('a.task.1');
  expect(readKeptInput('a.task.1')).toBeNull();
  forgetKeptInput();
  expect(readKeptInput('a.task.2')).toBeNull();
  expect(localStorage.getItem('yijianshi.language')).toBe('en');
});

it('forgets what others typed when somebody signs in', () => {
  keepInput('a.task.1', { place: '牌头' });
  keepInput('b.task.1', { place: '店口' });
  forgetKeptInput('a');
  expect(readKeptInput('a.task.1')).toEqual({ place: '牌头' });
  expect(readKeptInput('b.task.1')).toBeNull();
});
