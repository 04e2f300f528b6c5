import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { EmptyState } from '../components/EmptyState';
import { LoadingBody } from '../components/LoadingBody';
import { PageHeading } from '../components/PageHeading';
import { useHandover } from '../session/handover';
import { areasOf, useSession, type Area } from '../session/session';

/**
 * Lets through who works in the route's area; others come back here after the sign-in that they are sent to,
 * unless another tab of theirs hands its session over.
 */
export function SignedIn() {
    const { t } = useTranslation();
    const session = useSession();
    const location = useLocation();
    const isAsking = useHandover(session !== null);
    const area = useMatches()
        .map((match) => (match.handle as { area?: Area } | undefined)?.area)
        .findLast((found) => found !== undefined);
    if (session === null) {
        if (isAsking) {
            return <LoadingBody />;
        }

        const back = encodeURIComponent(location.pathname + location.search + location.hash);
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
