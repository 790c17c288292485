import { Skeleton } from 'antd';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { FormView } from './FormView.js';

const Loaded = lazy(async () => ({ default: (await import('./FormView.js')).FormView }));

/** The form of a task; its engine is fetched when the first one is opened. */
export function LazyFormView(props: ComponentProps<typeof FormView>) {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
