import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { MomentText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';
import { DeploymentNote } from './DeploymentNote.js';
import { useModelVersionsQuery } from './useModels.query.js';

/** The deployed versions, newest first. */
export function VersionMenu({ processId, onOpen }: { processId: string; onOpen: (version: number) => void }) {
  const { t } = useText();
  const versions = useModelVersionsQuery(processId);
  const newestFirst = [...(versions.data ?? [])].sort((left, right) => right.version - left.version);
  return (
    <Dropdown
      trigger={['click']}
      disabled={newestFirst.length === 0}
      menu={{
        className: 'version-menu',
        items: newestFirst.map((one) => ({
          key: String(one.version),
          label: (
            <span>
              <strong>v{one.version}</strong> <MomentText at={one.deployedAt} />
              {one.deployedBy ? ` · ${one.deployedBy}` : ''}
              {one.runningCases == null ? '' : ` · ${t('models.running', { n: one.runningCases })}`}
              {one.deployments.map((deployment, index) => (
                <DeploymentNote
                  key={index}
                  deployment={deployment}
                  isSaidAbove={
                    one.deployments.length === 1 &&
                    deployment.forms.length === 0 &&
                    deployment.papers.length === 0
                  }
                />
              ))}
              {one.olderDeployments === 0 ? null : (
                <span className="muted version-reason">
                  {t('models.versionOlder', { n: one.olderDeployments })}
                </span>
              )}
            </span>
          ),
        })),
        onClick: ({ key }) => onOpen(Number(key)),
      }}
    >
      <Button>
        {t('models.versions')} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
