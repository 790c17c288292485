import { SaxesParser } from 'saxes';

/** An XML element with its prefix removed. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  parent?: XmlElement;
}

/** Parses a document; throws when it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  let current = root;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = {
      name: local(tag.name),
      attributes: tag.attributes,
      children: [],
      text: '',
      parent: current,
    };
    current.children.push(element);
    current = element;
  });
  parser.on('text', (text) => {
    current.text += text;
  });
  parser.on('closetag', () => {
    current = current.parent ?? root;
  });
  parser.write(xml).close();
  return root;
}

/** All elements below one, itself included, in document order. */
export function walk(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(walk)];
}

/** The zeebe:property values written on an element. */
export function propertiesOf(element: XmlElement): Record<string, string> {
  const extension = element.children.find((child) => child.name === 'extensionElements');
  const list = extension?.children.find((child) => child.name === 'properties')?.children ?? [];
  return Object.fromEntries(list.map((p) => [p.attributes['name'] ?? '', p.attributes['value'] ?? '']));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
