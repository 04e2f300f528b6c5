import { ClockCircleOutlined, PauseCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Light } from '../../api/cases';
import { useServerNow } from '../../api/serverClock';
import { clockWords } from './clockWords';

const icons = {
    green: ClockCircleOutlined,
    yellow: ClockCircleOutlined,
    red: WarningFilled,
    paused: PauseCircleOutlined,
} satisfies Record<Light, unknown>;

/** What is left of a clock: words, icon and colour; counted down every minute from the service's due time. */
export function Clock({ light, dueAt }: { light: Light; dueAt: string }) {
    const { t } = useTranslation('officer');
    const { key, count } = clockWords(light, dueAt, useServerNow());
    const Icon = icons[light];
    return (
        <span className={`clock clock-${light}`}>
            <Icon aria-hidden="true" /> {t(`clock.${key}`, { count })}
        </span>
    );
}
