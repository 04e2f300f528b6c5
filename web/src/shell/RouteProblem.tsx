import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { isMissingFile } from '../app/newRelease';
import { LinkButton } from '../components/LinkButton';
import { PageHeading } from '../components/PageHeading';
import { ProblemBox } from '../components/ProblemBox';

/** A page that could not be shown; header and navigation stay. */
export function RouteProblem() {
    const { t } = useTranslation();
    const error = useRouteError();
    const isOld = isMissingFile(error);
    useEffect(() => (isOld ? undefined : console.error(error)), [error, isOld]);
    if (isOld) {
        return <NewRelease />;
    }

    if (isRouteErrorResponse(error) && error.status === 404) {
        return <NotFound />;
    }

    return (
        <>
            <PageHeading title={t('problem.page')} />
            <ProblemBox
                error={error instanceof Error ? error : new Error(String(error))}
                onRetry={() => window.location.reload()}
            />
        </>
    );
}

/** The tab is older than the pages. */
function NewRelease() {
    const { t } = useTranslation();
    return (
        <>
            <PageHeading title={t('problem.page')} />
            <p role="status">{t('problem.newRelease')}</p>
            <Button type="primary" onClick={() => window.location.reload()}>
                {t('action.reload')}
            </Button>
        </>
    );
}

/** No page has this address. */
export function NotFound() {
    const { t } = useTranslation();
    return (
        <>
            <PageHeading title={t('problem.notFound')} />
            <p>{t('problem.notFoundExplained')}</p>
            <LinkButton to="/" type="primary">
                {t('action.home')}
            </LinkButton>
        </>
    );
}
