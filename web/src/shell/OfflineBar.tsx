import { useTranslation } from 'react-i18next';
import { useConnection } from './useConnection';

/** Says that the network is gone and that what was typed is kept. */
export function OfflineBar() {
    const { t } = useTranslation();
    const online = useConnection();
    return <div role="status">{online ? null : <p className="offline-bar">{t('shell.offline')}</p>}</div>;
}
