import { Skeleton } from 'antd';

/** Placeholder of a page that is on its way. */
export function PageSkeleton() {
  return (
    <div className="page" aria-busy>
      <Skeleton active title={{ width: 220 }} paragraph={{ rows: 8 }} />
    </div>
  );
}
