import type { Unit } from '@/shared/api/types.js';

/** A line of the tree of units. */
export interface TreeLine {
  code: string;
  name: string;
  depth: number;
  isRetired: boolean;
  hasChildren: boolean;
  isOpen: boolean;
}

/** Nobody reads more lines; whoever misses one types more of its name. */
export const MOST_LINES = 300;

/**
 * The lines that are seen: the open part of the tree, or what has the text, flat. Units stand in the order of their codes,
 * each below the nearest one whose code is the beginning of its own.
 */
export function treeLines(units: readonly Unit[], open: ReadonlySet<string>, text: string): TreeLine[] {
  const parents = parentsOf(units);
  const withChildren = new Set(parents.values());
  const wanted = text.trim();
  const lineOf = ({ code, name, retired }: Unit): TreeLine => ({
    ...{ code, name, isRetired: retired, hasChildren: withChildren.has(code), isOpen: open.has(code) },
    depth: wanted === '' ? depthOf(code, parents) : 0,
  });
  if (wanted !== '')
    return units.filter(({ code, name }) => name.includes(wanted) || code.includes(wanted)).map(lineOf);
  return units.filter(({ code }) => isShown(code, parents, open)).map(lineOf);
}

/** The units that are open at first: those at the top and those right below, so that departments and towns are seen. */
export function openAtFirst(units: readonly Unit[]): string[] {
  const parents = parentsOf(units);
  return units.filter(({ code }) => !parents.has(code)).map(({ code }) => code);
}

/** The code with those above it. */
export function pathTo(code: string, units: readonly Unit[]): string[] {
  const parents = parentsOf(units);
  return above(code, parents);
}

// helpers

type Parents = ReadonlyMap<string, string>;

function parentsOf(units: readonly Unit[]): Parents {
  const codes = new Set(units.map(({ code }) => code));
  return new Map(
    units.flatMap(({ code }) => {
      const steps = code.split('.');
      const prefixes = steps.map((_, index) => steps.slice(0, index).join('.'));
      const parent = prefixes.reverse().find((prefix) => codes.has(prefix));
      return parent === undefined ? [] : [[code, parent]];
    }),
  );
}

function above(code: string, parents: Parents): string[] {
  const parent = parents.get(code);
  return parent === undefined ? [] : [...above(parent, parents), parent];
}

function depthOf(code: string, parents: Parents): number {
  return above(code, parents).length;
}

function isShown(code: string, parents: Parents, open: ReadonlySet<string>): boolean {
  return above(code, parents).every((one) => open.has(one));
}
