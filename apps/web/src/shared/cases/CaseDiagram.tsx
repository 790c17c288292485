import { Skeleton } from 'antd';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { DiagramView } from '@/shared/bpmn/DiagramView.js';
import { useCaseDiagramQuery, useCaseQuery } from './useCase.query.js';

/** Where a case stands in its drawing. */
export function CaseDiagram({ caseNo, look }: { caseNo: string; look?: string }) {
  const detail = useCaseQuery(caseNo);
  const diagram = useCaseDiagramQuery(
    caseNo,
    detail.data === undefined ? undefined : (detail.data.definitionVersion ?? null),
  );
  const error = detail.error ?? diagram.error;
  if (error !== null) return <ProblemNote error={error} onRetry={() => void diagram.refetch()} />;
  if (detail.data === undefined || diagram.data === undefined)
    return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <DiagramView
      xml={diagram.data.xml}
      look={look}
      active={detail.data.activeElements}
      completed={detail.data.completedElements}
      faulty={detail.data.incidents
        .filter((incident) => incident.state === 'open')
        .map((one) => one.elementId)}
    />
  );
}
