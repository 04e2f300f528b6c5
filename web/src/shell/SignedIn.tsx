import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { EmptyState } from '../components/EmptyState';
import { PageHeading } from '../components/PageHeading';
import { areasOf, useSession, type Area } from '../session/session';

/** Lets through who works in the route's area; others are sent to sign in, and come back here afterwards. */
export function SignedIn() {
    const { t } = useTranslation();
    const session = useSession();
    const location = useLocation();
    const area = useMatches()
        .map((match) => (match.handle as { area?: Area } | undefined)?.area)
        .findLast((found) => found !== undefined);
    if (session === null) {
        const back = encodeURIComponent(location.pathname + location.search);
        return <Navigate to={`/sign-in?back=${back}`} replace />;
    }

    if (area !== undefined && !areasOf(session).includes(area)) {
        return (
            <>
                <PageHeading title={t('problem.otherRole')} />
                <EmptyState text={t('problem.otherRoleExplained', { role: t(`area.${area}`) })} />
            </>
        );
    }

    return <Outlet />;
}
