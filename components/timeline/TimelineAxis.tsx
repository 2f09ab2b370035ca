import { t } from '../../utils/i18n';
import { groupLabelX } from '../../utils/timeline/axis';
import type { TimelineLayout } from '../../utils/timeline/layout';
import { monthWords, shortDay, tickWords } from '../date-words';

interface TimelineAxisProps {
  layout: TimelineLayout;
  widthPx: number;
  rtl: boolean;
  /** ISO. */
  today: string;
}

/** Room that "April 2025" needs, px. */
const GROUP_PX = { month: 96, year: 40 };

/** Years above months, or months above days. It stays in sight while the lanes are scrolled. */
export function TimelineAxis({ layout, widthPx, rtl, today }: TimelineAxisProps) {
  const { axis, todayX } = layout;
  const groupUnit = axis.unit === 'day' ? 'month' : 'year';
  const edge = rtl ? -6 : 6;
  return (
    <svg class="tl-axis" width={widthPx} height={AXIS_PX} aria-hidden="true">
      <g data-shifts="">
        {axis.groups.map((group) => {
          const { at, x } = group;
          const wordsX = groupLabelX(group, { roomPx: GROUP_PX[groupUnit], todayX, rtl });
          return (
            <g key={at}>
              <line class="tick" x1={x} x2={x} y1={4} y2={AXIS_PX} />
              {wordsX !== null && (
                <text class="group" x={wordsX} y={16} dx={edge}>
                  {groupUnit === 'month' ? monthWords(at) : tickWords(at, 'year')}
                </text>
              )}
            </g>
          );
        })}
        {axis.ticks.map(({ at, x }) => (
          <g key={at}>
            <line class="tick" x1={x} x2={x} y1={24} y2={AXIS_PX} />
            <text class={axis.unit === 'year' ? 'group' : 'label'} x={x} y={36} dx={edge}>
              {tickWords(at, axis.unit)}
            </text>
          </g>
        ))}
        {todayX !== null && (
          <g class="today-mark">
            <line class="now" x1={todayX} x2={todayX} y1={18} y2={AXIS_PX} />
            <text x={todayX} y={14}>
              {t('date_today', shortDay(today, { today }))}
            </text>
          </g>
        )}
      </g>
    </svg>
  );
}

const AXIS_PX = 42;
