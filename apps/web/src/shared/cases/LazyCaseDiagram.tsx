import { Skeleton } from 'antd';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { CaseDiagram } from './CaseDiagram.js';

const Loaded = lazy(async () => ({ default: (await import('./CaseDiagram.js')).CaseDiagram }));

/** The drawing of a case; its viewer is fetched when one is opened. */
export function LazyCaseDiagram(props: ComponentProps<typeof CaseDiagram>) {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
