import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { WhatIf } from '@/shared/api/types.js';
import { durationText } from '@/shared/format/stageStatus.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { useTheme } from '@/shared/theme/ThemeProvider.js';
import { trialText } from './trialText.js';

use([LineChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

const COLORS = {
  light: { curve: '#1756b4', promise: '#8a6100', law: '#b3261e', text: '#4b525a', line: '#d9dde2' },
  dark: { curve: '#4a8be0', promise: '#e0b84a', law: '#ef8a80', text: '#b9c0c7', line: '#3a4047' },
};

const NUMBER_ASIDE = 22;

interface Props {
  trial: WhatIf;
  /** The promise that is read out. */
  days: number;
  onDays: (days: number) => void;
}

/** The share of runs, from zero, that each promise would have kept; too few cases are counted, not shared. */
export function PromiseCurve({ trial, days, onDays }: Props) {
  const { dark } = useTheme();
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const chart = init(box.current, null, { renderer: 'svg' });
    chart.setOption(curveOption(trial, days, COLORS[dark ? 'dark' : 'light'], t));
    chart.getZr().on('click', ({ offsetX, offsetY }) => {
      const [index] = chart.convertFromPixel({ seriesIndex: 0 }, [offsetX, offsetY]);
      const point = index === undefined ? undefined : trial.curve[Math.round(index)];
      if (point !== undefined) onDays(point.days);
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [trial, days, onDays, dark, t]);
  return <div ref={box} className="promise-curve" role="img" aria-label={t('trial.chart')} />;
}

function curveOption(trial: WhatIf, days: number, colors: (typeof COLORS)['light'], t: Translate) {
  const { curve, sample, unit } = trial;
  const valueOf = ({ onTime, total }: WhatIf['curve'][number]) =>
    sample.isEnough && total > 0 ? (onTime / total) * 100 : onTime;
  const highest = sample.isEnough ? 100 : Math.max(1, sample.runs);
  return {
    animation: false,
    grid: { left: 44, right: 18, top: 40, bottom: 40 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: ([hit]: { dataIndex: number }[]) => {
        const point = hit && curve[hit.dataIndex];
        return point === undefined ? '' : trialText(trial, point, t);
      },
    },
    xAxis: {
      type: 'category',
      data: curve.map((point) => String(point.days)),
      name: unit === 'working_day' ? t('trial.axisWorkingDays') : t('trial.axisDays'),
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: colors.text },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.text },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: highest,
      minInterval: 1,
      axisLabel: { color: colors.text, formatter: sample.isEnough ? '{value}%' : '{value}' },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      {
        type: 'line',
        color: colors.curve,
        symbol: 'circle',
        data: curve.map((point, index) => ({
          value: valueOf(point),
          symbolSize: point.days === days ? 11 : 4,
          label: {
            show: point.days === days,
            ...besideMarks(valueOf(point) > highest / 2, index < curve.length / 2),
            color: colors.text,
            formatter: `${point.onTime}/${point.total}`,
          },
        })),
        markLine: {
          symbol: 'none',
          silent: true,
          data: marksOf(trial, t).map(({ days: at, text, color }) => ({
            xAxis: String(at),
            lineStyle: { color: colors[color], type: 'dashed' },
            label: { formatter: text, color: colors[color], position: 'end' },
          })),
        },
      },
    ],
  };
}

/** A number that covers neither the words above the chart nor the line of its own day, and stays inside. */
function besideMarks(isHigh: boolean, isLeft: boolean) {
  return { position: isHigh ? 'bottom' : 'top', offset: [isLeft ? NUMBER_ASIDE : -NUMBER_ASIDE, 0] };
}

function marksOf({ current, law, unit, curve }: WhatIf, t: Translate) {
  const marks = [
    { days: current.days, text: t('trial.markPromise'), color: 'promise' as const },
    { days: law.days, text: t('trial.markLaw'), color: 'law' as const },
  ];
  return marks
    .filter(({ days }) => curve.some((point) => point.days === days))
    .map((mark) => ({ ...mark, text: `${mark.text} ${durationText(mark.days ?? 0, unit, t)}` }));
}
