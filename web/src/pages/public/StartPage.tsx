import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/PageHeading';

/** What one gets, needs and how long it takes, read in a minute. */
export default function StartPage() {
    const { t } = useTranslation();
    return <PageHeading title={t('shell.service')} />;
}
