import { Skeleton } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { DiagramView } from '@/shared/bpmn/DiagramView.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { CalledProcesses } from './CalledProcesses.js';
import { DiagramCrumb } from './DiagramCrumb.js';
import { instanceAt } from './caseInstances.js';
import { useCaseDiagramQuery, useCaseQuery } from './useCase.query.js';
import { useDiagramAddress } from './useDiagramAddress.js';
import './CaseDiagram.css';

interface Props {
  caseNo: string;
  look?: string;
  /** Key of the instance whose drawing is shown; without it that of the case itself. */
  instance?: string;
}

/** Where a case stands in its drawing, with the way into the processes that it called and back. */
export function CaseDiagram({ caseNo, look, instance }: Props) {
  const { t } = useText();
  const detail = useCaseQuery(caseNo);
  const addressOf = useDiagramAddress();
  const navigate = useNavigate();
  const list = useRef<HTMLElement>(null);
  const instances = detail.data?.instances ?? [];
  const shown = instanceAt(instances, instance);
  const diagram = useCaseDiagramQuery(
    caseNo,
    detail.data === undefined ? undefined : (shown?.definitionVersion ?? null),
    shown?.parentKey == null ? undefined : shown.instanceKey,
  );
  const error = detail.error ?? diagram.error;
  if (error !== null) return <ProblemNote error={error} onRetry={() => void diagram.refetch()} />;
  if (detail.data === undefined || diagram.data === undefined)
    return <Skeleton active paragraph={{ rows: 8 }} />;
  const called = instances.filter(({ parentKey }) => parentKey === shown?.instanceKey);
  const enter = (elementId: string) => {
    const [first, ...others] = called.filter(({ callElementId }) => callElementId === elementId);
    if (first !== undefined && others.length === 0) void navigate(addressOf(first));
    else list.current?.querySelector('a')?.focus();
  };
  return (
    <>
      {shown === undefined ? null : <DiagramCrumb instances={instances} shown={shown} />}
      <DiagramView
        // each process is a drawing of its own, with a first look of its own
        key={shown?.instanceKey}
        xml={diagram.data.xml}
        look={look}
        active={shown?.activeElements}
        completed={shown?.completedElements}
        faulty={detail.data.incidents
          .filter((one) => one.state === 'open' && one.processInstanceKey === shown?.instanceKey)
          .map((one) => one.elementId)}
        ways={called.flatMap(({ callElementId }) => callElementId ?? [])}
        wayText={t('diagram.enter')}
        onWay={enter}
      />
      <CalledProcesses listRef={list} called={called} />
    </>
  );
}
