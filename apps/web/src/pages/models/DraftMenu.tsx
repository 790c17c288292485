import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useText } from '@/shared/i18n/useText.js';
import type { useDraft } from './useDraft.js';

interface Props {
  saving: ReturnType<typeof useDraft>;
  onImport: () => void;
  onExport?: () => void;
  onDiscard: () => void;
  /** What else can be done, below. */
  more?: NonNullable<MenuProps['items']>;
}

/** What is done more rarely with what is drafted. */
export function DraftMenu({ saving, onImport, onExport, onDiscard, more = [] }: Props) {
  const { t } = useText();
  const items = [
    { key: 'import', label: t('models.import'), onClick: onImport },
    ...(onExport === undefined ? [] : [{ key: 'export', label: t('forms.export'), onClick: onExport }]),
    {
      ...{ key: 'discard', danger: true, label: t('models.discard'), onClick: onDiscard },
      disabled: saving.state === 'none',
    },
    ...more,
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button>
        {t('action.more')} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
