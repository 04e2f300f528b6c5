import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { LinkButton } from '../components/LinkButton';
import { PageHeading } from '../components/PageHeading';
import { ProblemBox } from '../components/ProblemBox';

/** A page that could not be shown; header and navigation stay. */
export function RouteProblem() {
    const { t } = useTranslation();
    const error = useRouteError();
    useEffect(() => console.error(error), [error]);
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
