import {
  ApartmentOutlined,
  BarChartOutlined,
  CalculatorOutlined,
  CarryOutOutlined,
  FolderOpenOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TextKey } from '@/shared/i18n/useText.js';

export interface NavigationEntry {
  page: string;
  path: string;
  label: TextKey;
  icon: ReactNode;
  /** Helps beside the work: on a phone never one of the first places. */
  isTool?: boolean;
}

const ENTRIES: NavigationEntry[] = [
  { page: 'tasks', path: '/tasks', label: 'nav.tasks', icon: <CarryOutOutlined /> },
  { page: 'cases', path: '/cases', label: 'nav.cases', icon: <FolderOpenOutlined /> },
  { page: 'models', path: '/models', label: 'nav.models', icon: <ApartmentOutlined /> },
  { page: 'monitoring', path: '/monitoring', label: 'nav.monitoring', icon: <BarChartOutlined /> },
  {
    page: 'deadlines',
    path: '/deadlines',
    label: 'nav.deadlines',
    icon: <CalculatorOutlined />,
    isTool: true,
  },
  { page: 'admin', path: '/admin', label: 'nav.admin', icon: <SettingOutlined /> },
];

/** The entries a person's roles may use, in the order of work. */
export function navigationOf(pages: readonly string[]): NavigationEntry[] {
  return ENTRIES.filter((entry) => pages.includes(entry.page));
}
