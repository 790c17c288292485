import {
  AlignLeftOutlined,
  ApartmentOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  CheckCircleOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  ColumnHeightOutlined,
  DownSquareOutlined,
  FieldNumberOutlined,
  FileTextOutlined,
  FontSizeOutlined,
  GroupOutlined,
  IdcardOutlined,
  LineOutlined,
  NumberOutlined,
  PaperClipOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  TableOutlined,
  TagsOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Input } from 'antd';
import { type ComponentType, useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { OFFERED } from './createFormEditor.js';
import { paletteName, typeName } from './settingWords.js';

interface Props {
  /** Nothing is on the canvas that a field could be added to. */
  disabled: boolean;
  onAdd: (type: string) => void;
}

/** The fields that a form can have: pressed or dragged onto the canvas. */
export function FieldPalette({ disabled, onAdd }: Props) {
  const { t, language } = useText();
  const [text, setText] = useState('');
  const matching = OFFERED.filter(({ type }) =>
    typeName(language, type).toLowerCase().includes(text.trim().toLowerCase()),
  );
  const groups = [...new Set(matching.map(({ palette }) => palette ?? ''))];
  return (
    <nav className="field-palette" aria-label={t('forms.palette')}>
      <Input
        value={text}
        placeholder={t('forms.searchField')}
        aria-label={t('forms.searchField')}
        onChange={(event) => setText(event.target.value)}
      />
      {groups.length === 0 ? <p className="muted">{t('forms.noSuchField')}</p> : null}
      {groups.map((group) => (
        <section key={group}>
          <h2>{paletteName(language, group)}</h2>
          {/* the names of the classes are how the canvas knows what is dragged to it */}
          <div className="fjs-palette-fields fjs-drag-container fjs-no-drop">
            {matching
              .filter(({ palette }) => palette === group)
              .map(({ type }) => (
                <PaletteField key={type} {...{ type, disabled, onAdd }} />
              ))}
          </div>
        </section>
      ))}
    </nav>
  );
}

function PaletteField({ type, disabled, onAdd }: Props & { type: string }) {
  const { language } = useText();
  const Icon = ICONS[type] ?? FontSizeOutlined;
  return (
    <button
      type="button"
      className={`fjs-palette-field fjs-no-drop${disabled ? '' : ' fjs-drag-copy'}`}
      disabled={disabled}
      data-field-type={type}
      onClick={() => onAdd(type)}
    >
      <Icon aria-hidden />
      <span>{typeName(language, type)}</span>
    </button>
  );
}

const ICONS: Readonly<Record<string, ComponentType>> = {
  textfield: FontSizeOutlined,
  textarea: AlignLeftOutlined,
  identityNumber: IdcardOutlined,
  creditCode: SafetyCertificateOutlined,
  phone: PhoneOutlined,
  money: PayCircleOutlined,
  integer: NumberOutlined,
  number: FieldNumberOutlined,
  date: CalendarOutlined,
  datetime: ClockCircleOutlined,
  radio: CheckCircleOutlined,
  select: DownSquareOutlined,
  checklist: UnorderedListOutlined,
  taglist: TagsOutlined,
  checkbox: CheckSquareOutlined,
  unit: ApartmentOutlined,
  user: UserOutlined,
  attachments: PaperClipOutlined,
  entryTable: TableOutlined,
  dynamiclist: ProfileOutlined,
  group: GroupOutlined,
  text: FileTextOutlined,
  separator: LineOutlined,
  spacer: ColumnHeightOutlined,
  expression: CalculatorOutlined,
};
