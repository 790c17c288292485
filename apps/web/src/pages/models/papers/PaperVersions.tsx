import { DownOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { PaperText } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { type Drawn, readWritten } from './paperDraft.js';
import { SourceEditor } from './SourceEditor.js';
import { PAPER_ADDRESS } from './usePapers.query.js';

interface Props {
  path: { processId: string; code: string };
  versions: PaperText['versions'];
  onTake: (drawn: Drawn) => void;
}

/** The deployed versions of a template, newest first; each can be read, and taken as the draft. */
export function PaperVersions({ path, versions, onTake }: Props) {
  const { t } = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={versions.length === 0}
        menu={{
          className: 'version-menu',
          items: versions.map(({ version, deployedAt, deployedBy }) => ({
            key: String(version),
            label: (
              <span>
                <strong>v{version}</strong> <MomentText at={deployedAt} /> ·{' '}
                {deployedBy ?? t('paperTemplates.byProgram')}
              </span>
            ),
          })),
          onClick: ({ key }) => setChosen(Number(key)),
        }}
      >
        <Button>
          {t('models.versions')} <DownOutlined />
        </Button>
      </Dropdown>
      {chosen === null ? null : (
        <VersionDialog
          path={path}
          version={chosen}
          onTake={(drawn) => {
            setChosen(null);
            onTake(drawn);
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

interface DialogProps {
  path: Props['path'];
  version: number;
  onTake: Props['onTake'];
  onClose: () => void;
}

function VersionDialog({ path, version, onTake, onClose }: DialogProps) {
  const { t } = useText();
  const read = useQuery({
    queryKey: ['paper-version', path.processId, path.code, version],
    queryFn: ({ signal }) =>
      api.get(`${PAPER_ADDRESS}/versions/{version}`, { path: { ...path, version: String(version) }, signal }),
    staleTime: Infinity,
  });
  return (
    <Modal
      open
      width={760}
      title={t('paperTemplates.versionTitle', { version })}
      okText={t('paperTemplates.takeVersion')}
      okButtonProps={{ disabled: read.data === undefined }}
      onOk={() => read.data !== undefined && onTake(readWritten(read.data))}
      onCancel={onClose}
    >
      {read.isError ? (
        <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="paper-version">
          <SourceEditor source={read.data.source} readOnly />
        </div>
      )}
    </Modal>
  );
}
