import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of the file as it is written, before anything is understood of it. */
export interface XmlElement {
  name: string;
  local: string;
  uri: string;
  attributes: readonly SaxesAttributeNS[];
  parent?: XmlElement;
  /** Nearest id, its own or that of what it stands in. */
  nearestId?: string;
  line: number;
  /** Where its opening tag begins and ends in the text. */
  from: number;
  to: number;
}

/** Every element of a well-formed text, in the order of the file. */
export function readXmlElements(xml: string): XmlElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  let from = 0;
  parser.on('opentagstart', ({ name }) => (from = parser.position - name.length - 2));
  parser.on('opentag', (tag) => {
    const element = toElement(tag, open.at(-1), { from, to: parser.position, line: parser.line });
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

/** The value of an attribute without a namespace. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find(({ uri, local }) => uri === '' && local === name)?.value;
}

// helpers

function toElement(
  tag: SaxesTagNS,
  parent: XmlElement | undefined,
  place: { from: number; to: number; line: number },
): XmlElement {
  const attributes = Object.values(tag.attributes);
  const own = attributes.find(({ uri, local }) => uri === '' && local === 'id')?.value;
  const nearestId = own === undefined || own === '' ? parent?.nearestId : own;
  const { name, local, uri } = tag;
  return { name, local, uri, attributes, nearestId, ...(parent && { parent }), ...place };
}
