import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { useTheme } from '@/shared/theme/ThemeProvider.js';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

interface Series {
  name: string;
  color: 'soft' | 'strong' | 'good';
  values: number[];
}

const COLORS = {
  light: { soft: '#b9cbe4', strong: '#1756b4', good: '#2b7a3d', text: '#4b525a', line: '#d9dde2' },
  dark: { soft: '#3d5474', strong: '#4a8be0', good: '#5fbf77', text: '#b9c0c7', line: '#3a4047' },
};

/** Bars from zero with their numbers on them. */
export function MonthBars({ months, series }: { months: string[]; series: Series[] }) {
  const { dark } = useTheme();
  const { language } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const chart = init(box.current, null, { renderer: 'svg' });
    chart.setOption(barOption(months, series, COLORS[dark ? 'dark' : 'light'], language));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [months, series, dark, language]);
  return (
    <div
      ref={box}
      className="month-bars"
      role="img"
      aria-label={series.map(({ name }) => name).join(' / ')}
    />
  );
}

function barOption(months: string[], series: Series[], colors: (typeof COLORS)['light'], language: string) {
  const many = months.length > 8;
  return {
    animationDuration: 250,
    grid: { left: 4, right: 4, top: series.length > 1 ? 30 : 22, bottom: 22 },
    legend:
      series.length > 1
        ? { left: 0, top: 0, itemWidth: 12, itemHeight: 10, icon: 'rect', textStyle: { color: colors.text } }
        : undefined,
    xAxis: {
      type: 'category',
      data: months.map((month) => monthLabel(month, language)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.text, interval: 0, fontSize: many ? 10 : 12 },
    },
    yAxis: { type: 'value', min: (range: { min: number }) => Math.min(0, range.min), show: false },
    series: series.map(({ name, color, values }) => ({
      name,
      type: 'bar',
      data: values,
      barMaxWidth: 34,
      barGap: '8%',
      itemStyle: { color: colors[color], borderRadius: [2, 2, 0, 0] },
      label: { show: true, position: 'top', color: colors.text, fontSize: many ? 10 : 12 },
    })),
  };
}

function monthLabel(month: string, language: string): string {
  const number = Number(month.slice(5, 7));
  return language === 'en' ? month.slice(2, 7) : `${number}月`;
}
