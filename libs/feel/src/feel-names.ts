import type { parseExpression } from 'feelin';

/** The tree that the parser gives, and its nodes. */
export type FeelTree = ReturnType<typeof parseExpression>;
export type FeelNode = FeelTree['topNode'];

/** A variable that a text reads, with the path that it follows from there. */
export interface FeelName {
  readonly name: string;
  /** `['address', 'town']` for `person.address.town`; empty for the variable itself. */
  readonly path: readonly string[];
  /** Inside the brackets of a filter a name may also be an entry of what is filtered. */
  readonly inFilter: boolean;
  readonly from: number;
  readonly to: number;
}

export interface FeelCall {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface FeelNames {
  readonly names: FeelName[];
  readonly calls: FeelCall[];
}

/** The names that a text reads and calls; what it binds itself is known only within its own reach. */
export function namesOf(root: FeelNode, text: string): FeelNames {
  const found: FeelNames = { names: [], calls: [] };
  visit(root, { text, bound: new Set(), inFilter: false, found });
  return found;
}

/** A name as it is meant, however many spaces stand between its words. */
export function nameIn(node: FeelNode, text: string): string {
  return text.slice(node.from, node.to).replace(/^`|`$/g, '').replace(/\s+/g, ' ').trim();
}

/** The nodes right below one. */
export function nodesBelow(node: FeelNode): FeelNode[] {
  const nodes: FeelNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
  return nodes;
}

// helpers

interface Reach {
  readonly text: string;
  readonly bound: ReadonlySet<string>;
  readonly inFilter: boolean;
  readonly found: FeelNames;
}

type Visit = (node: FeelNode, reach: Reach) => void;

const VISITS: Readonly<Record<string, Visit>> = {
  VariableName: (node, reach) => read(node, [], node, reach),
  PathExpression: visitPath,
  ForExpression: visitLoop,
  QuantifiedExpression: visitLoop,
  FunctionDefinition: visitFunction,
  FunctionInvocation: visitCall,
  FilterExpression: visitFilter,
  Context: visitContext,
  // the name of a type is no variable
  Type: () => undefined,
};

function visit(node: FeelNode, reach: Reach): void {
  const special = VISITS[node.name];
  if (special !== undefined) return special(node, reach);
  for (const child of nodesBelow(node)) visit(child, reach);
}

function read(variable: FeelNode, path: string[], whole: FeelNode, reach: Reach): void {
  const name = nameIn(variable, reach.text);
  if (name === '' || reach.bound.has(name)) return;
  reach.found.names.push({ name, path, inFilter: reach.inFilter, from: whole.from, to: whole.to });
}

function visitPath(node: FeelNode, reach: Reach): void {
  const path: string[] = [];
  let start: FeelNode | null = node;
  while (start?.name === 'PathExpression') {
    const step: FeelNode | null = start.lastChild;
    if (step?.name === 'PathName') path.unshift(nameIn(step, reach.text));
    start = start.firstChild;
  }
  if (start?.name === 'VariableName') read(start, path, node, reach);
  else if (start !== null) visit(start, reach);
}

/** Each iterator is known to those after it and to the body. */
function visitLoop(node: FeelNode, reach: Reach): void {
  let inner = reach;
  for (const child of nodesBelow(node)) {
    if (child.name !== 'InExpressions') visit(child, inner);
    else for (const one of nodesBelow(child)) inner = visitIterator(one, inner);
  }
}

function visitIterator(node: FeelNode, reach: Reach): Reach {
  const [name, ...rest] = nodesBelow(node);
  for (const child of rest) visit(child, reach);
  return name?.name === 'Name' ? binding(reach, [nameIn(name, reach.text), 'partial']) : reach;
}

function visitFunction(node: FeelNode, reach: Reach): void {
  const parameters = node.getChild('FormalParameters')?.getChildren('FormalParameter') ?? [];
  const names = parameters.map((one) => nameIn(one.firstChild ?? one, reach.text));
  const body = node.getChild('FunctionBody');
  if (body !== null) visit(body, binding(reach, names));
}

function visitCall(node: FeelNode, reach: Reach): void {
  const [callee, ...rest] = nodesBelow(node);
  if (callee?.name === 'VariableName') {
    const name = nameIn(callee, reach.text);
    if (!reach.bound.has(name)) reach.found.calls.push({ name, from: callee.from, to: callee.to });
  } else if (callee !== undefined) visit(callee, reach);
  for (const child of rest) visit(child, reach);
}

function visitFilter(node: FeelNode, reach: Reach): void {
  const [filtered, ...rest] = nodesBelow(node);
  if (filtered !== undefined) visit(filtered, reach);
  const inner = { ...binding(reach, ['item']), inFilter: true };
  for (const child of rest) visit(child, inner);
}

/** An entry is known to those after it. */
function visitContext(node: FeelNode, reach: Reach): void {
  let inner = reach;
  for (const entry of node.getChildren('ContextEntry')) {
    const [key, ...rest] = nodesBelow(entry);
    for (const child of rest) visit(child, inner);
    if (key !== undefined) inner = binding(inner, [nameIn(key, reach.text).replace(/^"|"$/g, '')]);
  }
}

function binding(reach: Reach, names: readonly string[]): Reach {
  return { ...reach, bound: new Set([...reach.bound, ...names]) };
}
