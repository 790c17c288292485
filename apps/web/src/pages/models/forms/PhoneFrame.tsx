import { type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

/** A window of the width of a phone, in which the styles for phones hold. */
export function PhoneFrame({ title, children }: { title: string; children: ReactNode }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const open = () => {
    const inner = frame.current?.contentDocument;
    if (!inner) return;
    takeLook(document, inner);
    setPlace(inner.body);
  };
  return (
    <iframe
      ref={frame}
      className="phone-frame"
      title={title}
      srcDoc="<!doctype html><html><head></head><body></body></html>"
      onLoad={open}
    >
      {place === null ? null : createPortal(children, place)}
    </iframe>
  );
}

/** Styles, colours and language of this page. */
function takeLook(outer: Document, inner: Document): void {
  for (const style of outer.head.querySelectorAll('style, link[rel="stylesheet"]'))
    inner.head.append(inner.importNode(style, true));
  const [from, to] = [outer.documentElement, inner.documentElement];
  to.lang = from.lang;
  to.style.cssText = from.style.cssText;
  to.style.setProperty('--y-size', '16px');
  to.dataset['theme'] = from.dataset['theme'];
  inner.body.className = 'phone-sheet';
  inner.title = outer.title;
}
