import { App as AntApp, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { useMedia } from './useMedia.js';

interface ThemeState {
  dark: boolean;
  setDark: (dark: boolean) => void;
}

const STORAGE_KEY = 'yijianshi.theme';
const ThemeContext = createContext<ThemeState>({ dark: false, setDark: () => undefined });
const FONT =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif";

/** The green of the components is too faint to read on its own light ground. */
const LIGHT_COMPONENTS = { Tag: { colorSuccess: '#2b7a3d' } };

/** White on the accent of the dark look would be too faint to read. */
const DARK_COMPONENTS = {
  Button: {
    colorPrimary: '#3a6fb4',
    colorPrimaryHover: '#3667a7',
    colorPrimaryActive: '#315e99',
    defaultHoverColor: '#8abaf7',
    defaultHoverBorderColor: '#8abaf7',
    defaultActiveColor: '#8abaf7',
    defaultActiveBorderColor: '#8abaf7',
  },
};

/** One look for everything: accent colour, light or dark, larger type on phones, words of the components. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useText();
  const phone = useMedia('(max-width: 767px)');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [chosen, choose] = useState<string | null>(() => localStorage.getItem(STORAGE_KEY));
  const dark = chosen === null ? systemDark : chosen === 'dark';
  const state = useMemo<ThemeState>(
    () => ({
      dark,
      setDark: (next) => {
        localStorage.setItem(STORAGE_KEY, next ? 'dark' : 'light');
        choose(next ? 'dark' : 'light');
      },
    }),
    [dark],
  );
  return (
    <ThemeContext value={state}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: {
            colorPrimary: dark ? '#4a8be0' : '#1756b4',
            colorLink: dark ? '#8abaf7' : '#1756b4',
            colorBgLayout: dark ? '#101214' : '#f3f5f8',
            colorBgContainer: dark ? '#191c1f' : '#ffffff',
            colorBgElevated: dark ? '#212529' : '#ffffff',
            fontFamily: FONT,
            fontSize: phone ? 16 : 14,
            lineHeight: 1.6,
            colorError: dark ? '#ff8f8a' : '#c02a24',
            colorTextDescription: dark ? '#9aa1a9' : '#5c636b',
            // the faint grey of the components cannot be read on its own ground
            colorTextPlaceholder: dark ? '#8a9199' : '#6b727a',
            controlHeight: phone ? 42 : 32,
            borderRadius: 6,
            // the components wait for the end of transitions, which the style sheet takes away then
            motion: !reducedMotion,
          },
          components: dark ? DARK_COMPONENTS : LIGHT_COMPONENTS,
        }}
      >
        <AntApp component={false}>
          <ThemeVariables dark={dark} />
          {children}
        </AntApp>
      </ConfigProvider>
    </ThemeContext>
  );
}

export function useTheme(): ThemeState {
  return useContext(ThemeContext);
}

/** Gives the colours of the components to our own style sheets, to the forms and to the diagrams. */
function ThemeVariables({ dark }: { dark: boolean }) {
  const { token } = theme.useToken();
  useLayoutEffect(() => {
    const style = document.documentElement.style;
    const variables: Record<string, string | number> = {
      '--y-font': token.fontFamily,
      '--y-size': `${token.fontSize}px`,
      '--y-text': token.colorText,
      '--y-text-2': token.colorTextSecondary,
      '--y-text-3': dark ? '#9aa1a9' : '#5c636b',
      '--y-page': token.colorBgLayout,
      '--y-card': token.colorBgContainer,
      '--y-raised': token.colorBgElevated,
      '--y-line': token.colorBorderSecondary,
      '--y-border': token.colorBorder,
      '--y-hover': dark ? '#23282d' : '#f4f7fb',
      '--y-chosen': dark ? '#1b2b41' : '#e8f0fb',
      '--y-accent': token.colorPrimary,
      '--y-link': token.colorLink,
      '--y-on-accent': '#ffffff',
      '--y-green': dark ? '#5fbf77' : '#2b7a3d',
      '--y-amber': dark ? '#e0a53d' : '#9a5b00',
      '--y-amber-mark': dark ? '#e0a53d' : '#e08a00',
      '--y-yellow': dark ? '#e8c53c' : '#e6b800',
      '--y-yellow-text': dark ? '#ecd06a' : '#7a5f00',
      '--y-red': dark ? '#f0706b' : '#c02a24',
      '--y-blue': dark ? '#6ba6f0' : '#1f62b8',
      '--y-grey': dark ? '#8a9199' : '#5c636b',
      '--y-danger-bg': dark ? '#3a1d1c' : '#fdeeed',
    };
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, String(value));
    style.colorScheme = dark ? 'dark' : 'light';
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [token, dark]);
  return null;
}
