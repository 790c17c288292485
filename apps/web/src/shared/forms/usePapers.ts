import { MOST_ATTACHMENTS } from '@app/fields';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Upload, Uploads } from '@/shared/attachments/uploads.js';
import type { Attachment } from '@/shared/api/types.js';
import type { Papers } from './papers.js';

interface FieldPapers {
  /** What is known of the papers of the case. */
  list: 'loading' | 'ready' | 'failed';
  uploads: Uploads<Attachment>;
  /** What is on its way, or did not arrive. */
  items: readonly Upload[];
  /** More were chosen than there is room for. */
  isTooMany: boolean;
  add: (files: readonly File[]) => void;
  reload: () => void;
}

/** Loads the papers of the case, and uploads more one after the other. */
export function usePapers(
  papers: Papers,
  { ids, onChange }: { ids: readonly string[]; onChange: (ids: string[]) => void },
): FieldPapers {
  const [list, setList] = useState<FieldPapers['list']>('loading');
  const [isTooMany, setTooMany] = useState(false);
  // files come one after the other, and some may be taken away meanwhile
  const current = useRef({ ids, onChange });
  current.current = { ids, onChange };
  const put = (changed: string[]) => {
    current.current.ids = changed;
    current.current.onChange(changed);
  };
  const load = () => {
    setList('loading');
    papers.load().then(
      () => {
        setList('ready');
        // only now it is known which papers are gone: the field must say so
        if (current.current.ids.some((id) => !papers.mayHave(id))) put([...current.current.ids]);
      },
      () => setList('failed'),
    );
  };
  useEffect(load, [papers]);
  const { uploads, items } = useUploadsTo(papers, ({ id }) => put([...current.current.ids, id]));

  const add = (files: readonly File[]) => {
    const room = Math.max(0, MOST_ATTACHMENTS - ids.length - items.length);
    setTooMany(files.length > room);
    uploads.add(files.slice(0, room));
  };
  return { list, uploads, items, isTooMany, add, reload: load };
}

/** The files of one field on their way; they end with it, and the form waits for them. */
function useUploadsTo(papers: Papers, onStored: (file: Attachment) => void) {
  const told = useRef(onStored);
  told.current = onStored;
  const [uploads] = useState(
    () =>
      new Uploads<Attachment>(
        (file, way) => papers.add(file, way),
        (file) => told.current(file),
      ),
  );
  const [items, setItems] = useState(uploads.all());
  useEffect(() => {
    const look = () => {
      setItems(uploads.all());
      papers.tellBusy(uploads, uploads.isBusy);
    };
    const leave = uploads.subscribe(look);
    return () => {
      leave();
      uploads.dropAll();
      papers.tellBusy(uploads, false);
    };
  }, [papers, uploads]);
  return { uploads, items };
}
